import { screen, waitFor } from '@testing-library/react';
import { renderInApp } from '../../../test/render';
import { ApiProblem } from '../http/api-problem';
import { useFieldValue } from './form-link';
import { PlainForm, usePlainForm } from './plain-form';
import { Select } from './select';
import { TextField } from './text-field';

type Values = { version: number; name: string; kind: string | null; channels: readonly { value: string }[] };
type Save = (values: Values) => Promise<unknown>;

const START: Values = { version: 1, name: '', kind: null, channels: [{ value: 'alt@verein.example' }] };

function Court() {
  return useFieldValue('kind') === 'club' && <TextField name="name" label="Name" />;
}

function Example({ save }: { save: Save }) {
  const form = usePlainForm(START);
  return (
    <PlainForm form={form} submitLabel="Speichern" onSubmit={save} valuesOf={(state) => state as Values}>
      <Select name="kind" label="Rechtsform" options={[{ value: 'club', label: 'Verein' }]} />
      <Court />
      <TextField name="channels.0.value" label="E-Mail" optional />
    </PlainForm>
  );
}

const show = (save: Save) => renderInApp(() => <Example save={save} />);
const submit = () => screen.getByRole('button', { name: 'Speichern' });

test('what is missing is named in a summary that takes focus, and no longer once it is there', async () => {
  const save = jest.fn<Promise<unknown>, [Values]>().mockResolvedValue(null);
  const { user } = await show(save);
  await user.click(submit());
  const summary = await screen.findByRole('alert');
  await waitFor(() => expect(document.activeElement).toBe(summary));
  expect(document.title).toMatch(/^Fehler: /);
  await user.click(screen.getByRole('link', { name: 'Rechtsform: Bitte ausfüllen.' }));
  const kind = screen.getByLabelText('Rechtsform');
  expect(document.activeElement).toBe(kind);
  await user.selectOptions(kind, 'club');
  expect(kind.getAttribute('aria-invalid')).toBeNull();
  await user.click(submit());
  expect(await screen.findByRole('link', { name: 'Name: Bitte ausfüllen.' })).toBeTruthy();
  expect(save).not.toHaveBeenCalled();
  await user.type(screen.getByLabelText('Name'), 'Chor');
  await user.click(submit());
  expect(save).toHaveBeenCalledWith({ ...START, kind: 'club', name: 'Chor' });
});

test('what the server refuses is said at its field, deep ones too, and nothing typed is lost', async () => {
  const issues = [{ field: 'channels.0.value', code: 'notEmail' }];
  const { user } = await show(() => Promise.reject(new ApiProblem({ status: 400, code: 'VALIDATION_FAILED', issues })));
  await user.selectOptions(screen.getByLabelText('Rechtsform'), 'club');
  await user.type(screen.getByLabelText('Name'), 'Ärztenetz');
  await user.click(submit());
  expect(await screen.findByRole('link', { name: /^E-Mail: Das ist keine E-Mail-Adresse/ })).toBeTruthy();
  const address = screen.getByLabelText(/^E-Mail/);
  expect(address.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Ärztenetz');
  await user.type(address, '.de');
  expect(address.getAttribute('aria-invalid')).toBeNull();
});

test('a version conflict is shown, and saved on top of the new state', async () => {
  const saved: Values[] = [];
  const current: Values = { ...START, version: 2, kind: 'club', name: 'Neuer Name' };
  const conflict = new ApiProblem({ status: 409, code: 'VERSION_CONFLICT', current });
  const { user } = await show((values) => {
    saved.push(values);
    return values.version === 1 ? Promise.reject(conflict) : Promise.resolve();
  });
  await user.selectOptions(screen.getByLabelText('Rechtsform'), 'club');
  await user.type(screen.getByLabelText('Name'), 'Mein Name');
  await user.click(submit());
  expect((await screen.findByRole('group', { name: 'Name' })).textContent).toContain('Neuer Name');
  await user.click(screen.getByRole('button', { name: /Auswahl übernehmen/ }));
  await user.click(submit());
  await waitFor(() => expect(saved.at(-1)).toEqual({ ...current, name: 'Mein Name' }));
});

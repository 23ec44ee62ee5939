import { screen, waitFor, within } from '@testing-library/react';
import { useForm } from 'react-hook-form';
import { renderInApp } from '../../../test/render';
import { ApiProblem } from '../http/api-problem';
import { Form } from './form';
import { TextField } from './text-field';

type Values = { version: number; name: string; email: string };
type Save = (values: Values) => Promise<unknown>;

const current = { version: 2, name: 'Neuer Name', email: 'alt@verein.example' };

function Example({ save }: { save: Save }) {
  const form = useForm<Values>({ defaultValues: { version: 1, name: '', email: 'alt@verein.example' } });
  return (
    <Form
      form={form}
      submitLabel="Speichern"
      onSubmit={save}
      draft={{ account: 'office', key: 'example' }}
      valuesOf={(state) => state as Values}
    >
      <TextField name="name" label="Name" />
      <TextField name="email" label="E-Mail" />
    </Form>
  );
}

const show = (save: Save) => renderInApp(() => <Example save={save} />);
const submit = () => screen.getByRole('button', { name: 'Speichern' });

beforeEach(() => localStorage.clear());

test('an empty required field is named in a summary that takes focus and links to it', async () => {
  const save = jest.fn<Promise<unknown>, [Values]>();
  const { user } = await show(save);
  await user.click(submit());
  const summary = await screen.findByRole('alert');
  await waitFor(() => expect(document.activeElement).toBe(summary));
  expect(document.title).toMatch(/^Fehler: /);
  await user.click(screen.getByRole('link', { name: 'Name: Bitte ausfüllen.' }));
  expect(document.activeElement).toBe(screen.getByLabelText('Name'));
  expect(save).not.toHaveBeenCalled();
});

test('what the server refuses is said at its field, and nothing typed is lost', async () => {
  const issues = [{ field: 'email', code: 'notEmail' }];
  const { user } = await show(() => Promise.reject(new ApiProblem({ status: 400, code: 'VALIDATION_FAILED', issues })));
  await user.type(screen.getByLabelText('Name'), 'Ärztenetz');
  await user.click(submit());
  expect(await screen.findByRole('link', { name: /^E-Mail: Das ist keine E-Mail-Adresse/ })).toBeTruthy();
  expect(screen.getByLabelText('E-Mail').getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Ärztenetz');
});

test('a version conflict shows both values of a field and saves the chosen one on top of the new state', async () => {
  const saved: Values[] = [];
  const save: Save = (values) => {
    saved.push(values);
    return values.version === 1
      ? Promise.reject(new ApiProblem({ status: 409, code: 'VERSION_CONFLICT', current }))
      : Promise.resolve();
  };
  const { user } = await show(save);
  await user.type(screen.getByLabelText('Name'), 'Mein Name');
  await user.click(submit());
  const choice = await screen.findByRole('group', { name: 'Name' });
  expect(choice.textContent).toContain('Neuer Name');
  expect(within(choice).getByRole<HTMLInputElement>('radio', { name: /Mein Name/ }).checked).toBe(true);
  await user.click(screen.getByRole('button', { name: /Auswahl übernehmen/ }));
  await user.click(submit());
  await waitFor(() => expect(saved.at(-1)).toEqual({ version: 2, name: 'Mein Name', email: 'alt@verein.example' }));
});

test('a draft is restored on the next visit, can be discarded, and is forgotten after sending', async () => {
  const draft = {
    savedAt: new Date().toISOString(),
    values: { version: 1, name: 'Halb getippt', email: 'neu@verein.example' },
  };
  localStorage.setItem('verbund.draft:office:example', JSON.stringify(draft));
  const { user } = await show(() => Promise.resolve());
  expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Halb getippt');
  expect(screen.getByText(/wurde wiederhergestellt/)).toBeTruthy();
  await user.click(submit());
  await waitFor(() => expect(localStorage.getItem('verbund.draft:office:example')).toBeNull());
});

test('a discarded draft leaves the form as it was', async () => {
  const draft = { savedAt: new Date().toISOString(), values: { version: 1, name: 'Halb getippt', email: '' } };
  localStorage.setItem('verbund.draft:office:example', JSON.stringify(draft));
  const { user } = await show(() => Promise.resolve());
  await user.click(screen.getByRole('button', { name: 'Verwerfen' }));
  expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('');
  expect(localStorage.getItem('verbund.draft:office:example')).toBeNull();
});

import { screen, waitFor, within } from '@testing-library/react';
import { RULED_FIELDS, ruleOf } from '@verbund/domain/profile/profile-fields.js';
import { ORGANISATION, serverAnswering, signInAsOffice } from '../../../../test/organisation';
import { renderInApp } from '../../../../test/render';
import { installTopLayer, openPopover } from '../../../../test/top-layer';
import { queryClient } from '../../../shared/query-client';
import { loadTexts } from '../../../shared/texts/catalogue-loader';
import { Toasts } from '../../../shared/ui/toast';
import type { Organisation } from '../api';
import { OrganisationForm } from '../form/organisation-form';
import { FactsColumn } from './facts-column';
import { ProfileTab } from './profile-tab';

const PATH = `/organisations/${ORGANISATION.id}`;
const { internalNotes: _, ...VISIBLE } = ORGANISATION;

/** The record as its representative gets it. */
const OWN: Organisation = {
  ...VISIBLE,
  fieldRules: Object.fromEntries(RULED_FIELDS.map((field) => [field, ruleOf(field, { registerNumber: 'office' })])),
  pending: [
    {
      requestId: 'r1',
      itemId: 'i1',
      field: 'founded',
      subjectId: null,
      proposed: '1999',
      proposedBy: 'Oksana',
      proposedAt: '2026-11-20T10:00:00Z',
    },
  ],
  purpose: { de: 'Wir lesen zusammen.', en: 'We read together.' },
  purposeStates: { de: 'source', en: 'stale', ar: 'missing' },
  allowedActions: [
    { action: 'update', allowed: false, reason: 'FORBIDDEN', ask: 'office' },
    { action: 'propose', allowed: true, reason: null, ask: null },
  ],
};

const answers = (saved: object) => ({
  [`PATCH ${PATH}`]: () => ({ body: { ...OWN, ...saved } }),
  'GET /network': () => ({ body: { email: 'info@verbund.example' } }),
});

beforeEach(async () => {
  installTopLayer();
  localStorage.clear();
  queryClient.clear();
  signInAsOffice();
  await loadTexts(['organisations', 'words']);
});
afterEach(() => jest.restoreAllMocks());

test('one field is edited in place: tap, type, save; nothing asks the history that she may not read', async () => {
  const sent = serverAnswering(answers({ applied: ['channels'], requestId: null }));
  const { user } = await renderInApp(() => (
    <>
      <FactsColumn organisation={OWN} />
      <Toasts />
    </>
  ));
  await user.click(screen.getByRole('button', { name: 'Telefon ändern' }));
  await user.clear(screen.getByRole('textbox', { name: 'Telefon' }));
  await user.type(screen.getByRole('textbox', { name: 'Telefon' }), '0511 2{Enter}');
  expect(await screen.findByText(/Gespeichert|gespeichert/)).toBeTruthy();
  expect(sent.filter(({ path }) => path.includes('history'))).toEqual([]);
});

test('a field with approval says that the office looks at it, before and after', async () => {
  serverAnswering(answers({ applied: [], requestId: 'r2' }));
  const { user } = await renderInApp(() => (
    <>
      <FactsColumn organisation={OWN} />
      <Toasts />
    </>
  ));
  await user.click(screen.getByRole('button', { name: 'Gegründet ändern' }));
  await user.clear(screen.getByRole('textbox', { name: 'Gegründet' }));
  await user.type(screen.getByRole('textbox', { name: 'Gegründet' }), '2001{Enter}');
  expect(await screen.findByText('Danke! Die Geschäftsstelle sieht es sich an und gibt Ihnen Bescheid.')).toBeTruthy();
});

test('the record shows what is pending beside what holds, why a field is locked and whom to ask, and stale translations', async () => {
  serverAnswering(answers({}));
  await renderInApp(() => <ProfileTab organisation={OWN} />);
  expect(screen.getByText('Mai 2012')).toBeTruthy();
  expect(screen.getByText('1999')).toBeTruthy();
  expect(screen.getByText('Übersetzung älter als der Ausgangstext: Englisch')).toBeTruthy();
  expect(screen.queryByText('Interne Bemerkungen')).toBeNull();
  const popover = openPopover(screen.getByRole('button', { name: /Registernummer: Warum kann ich das nicht ändern/ }));
  const write = await within(popover).findByText('Der Geschäftsstelle schreiben');
  expect(write.getAttribute('href')).toBe('mailto:info@verbund.example?subject=Registernummer');
});

test('the form is the office’s, reduced: locked values are read, a reason goes along, untouched fields are not sent', async () => {
  const sent = serverAnswering(answers({ applied: [], requestId: 'r2' }));
  const { user } = await renderInApp(() => <OrganisationForm organisation={OWN} />);
  expect(screen.queryByLabelText(/Interne Bemerkungen/)).toBeNull();
  expect(screen.queryByRole('textbox', { name: /Registernummer/ })).toBeNull();
  expect(screen.getByText('VR 1')).toBeTruthy();
  expect(screen.getByText('Übersetzung älter als der Ausgangstext: Englisch')).toBeTruthy();
  await user.clear(screen.getByLabelText('Name'));
  await user.type(screen.getByLabelText('Name'), 'Neuer Name');
  await user.type(screen.getByLabelText(/Warum ändert sich das/), 'Beschluss');
  await user.click(screen.getByRole('button', { name: 'Speichern' }));
  await waitFor(() => expect(sent.find(({ method }) => method === 'PATCH')).toBeTruthy());
  expect(sent.find(({ method }) => method === 'PATCH')?.body).toEqual({
    version: 3,
    reason: 'Beschluss',
    names: [{ kind: 'registered', text: 'Neuer Name', latin: null, validFrom: null, validTo: null }],
  });
}, 60_000);

test('a purpose that nobody wrote says so', async () => {
  serverAnswering({});
  const empty = {
    ...OWN,
    purpose: {},
    purposeStates: {
      de: 'missing',
      en: 'missing',
      fr: 'missing',
      es: 'missing',
      ru: 'missing',
      uk: 'missing',
      ar: 'missing',
    },
  };
  await renderInApp(() => <ProfileTab organisation={empty as Organisation} />);
  const [purpose] = await screen.findAllByText('Zweck', { selector: 'dt' });
  expect(purpose!.nextElementSibling!.textContent).toMatch(/^keine Angabe/);
});

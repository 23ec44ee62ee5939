import { screen, waitFor, within } from '@testing-library/react';
import { ORGANISATION, serverAnswering, signInAsOffice, type Sent } from '../../../../test/organisation';
import { renderInApp } from '../../../../test/render';
import { installTopLayer } from '../../../../test/top-layer';
import { queryClient } from '../../../shared/query-client';
import { loadTexts } from '../../../shared/texts/catalogue-loader';
import { Toasts } from '../../../shared/ui/toast';
import type { DocumentList, DocumentNeed, DocumentView } from './api';
import { DocumentsTab } from './documents-tab';

const DOCUMENTS = `/organisations/${ORGANISATION.id}/documents`;
const may = (...actions: string[]) => actions.map((action) => ({ action, allowed: true, reason: null, ask: null }));
const step = (name: DocumentView['state'], reason = '') => ({ step: name, reason, by: 'Olena Koval', takenAt: '2026-11-02T09:00:00Z' });

const NOTICE: DocumentView = {
  id: 'd1',
  version: 1,
  kind: 'exemptionNotice',
  title: '',
  issuer: 'Finanzamt Hannover-Nord',
  issuedOn: '2026-10-01',
  validUntil: '2031-10-01',
  visibility: 'network',
  fileName: 'bescheid-2026.pdf',
  size: 2_048,
  mediaType: 'application/pdf',
  supersedesId: 'd0',
  state: 'received',
  inForce: false,
  steps: [step('received')],
  allowedActions: may('update', 'withdraw', 'check', 'accept', 'refuse'),
};
const EARLIER: DocumentView = { ...NOTICE, id: 'd0', fileName: 'bescheid-2021.pdf', issuedOn: '2021-10-01', validUntil: '2026-12-20', supersedesId: null, state: 'accepted', inForce: true, steps: [step('received'), step('accepted')], allowedActions: [] };
const REFUSED: DocumentView = { ...EARLIER, id: 'd9', kind: 'boardList', fileName: 'vorstand.jpg', issuer: '', issuedOn: null, validUntil: null, state: 'refused', inForce: false, steps: [step('received'), step('refused', 'Die zweite Seite fehlt.')] };

const NEEDS: DocumentNeed[] = [
  { kind: 'exemptionNotice', required: true, deadline: 'expiring30', documentId: 'd0', validUntil: '2026-12-20', waiting: true },
  { kind: 'statutes', required: true, deadline: 'missing', documentId: null, validUntil: null, waiting: false },
  { kind: 'boardList', required: true, deadline: 'valid', documentId: 'd3', validUntil: '2027-05-01', waiting: false },
];

type Answers = Parameters<typeof serverAnswering>[0];

async function renderTab(list: Partial<DocumentList>, answers: Answers = {}) {
  const body = { referenceDate: '2026-11-28', items: [], needs: [], allowedActions: may('add'), ...list };
  const sent = serverAnswering({ [`GET ${DOCUMENTS}`]: () => ({ body }), ...answers });
  const { user } = await renderInApp(() => (
    <>
      <DocumentsTab organisation={ORGANISATION} />
      <Toasts />
    </>
  ));
  await screen.findByRole('heading', { name: 'Dokumente' });
  return { user, posted: (): Sent[] => sent.filter(({ method }) => method === 'POST') };
}

beforeAll(installTopLayer);
beforeEach(async () => {
  localStorage.clear();
  queryClient.clear();
  signInAsOffice();
  await loadTexts(['organisations', 'documents', 'words']);
});
afterEach(() => jest.restoreAllMocks());

test('what is needed shows its deadline, and only what is missing asks for a file', async () => {
  await renderTab({ needs: NEEDS });
  const lines = within(screen.getByRole('region', { name: 'Was gebraucht wird' })).getAllByRole('listitem');
  expect(lines.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/Freistellungsbescheid.*20\. Dezember 2026.*Wartet auf Prüfung/),
    expect.stringMatching(/Satzung.*Fehlt/),
    expect.stringMatching(/Vorstandsliste mit Vertretungsregel.*1\. Mai 2027.*In Ordnung/),
  ]);
  expect(screen.getAllByRole('button', { name: /^Hochladen: / }).map((button) => button.getAttribute('aria-label'))).toEqual(['Hochladen: Satzung']);
});

test('the new version waits above the one that holds; what was refused says why', async () => {
  await renderTab({ items: [NOTICE, EARLIER, REFUSED] });
  const group = (name: string) => within(screen.getByRole('region', { name }));
  expect(group('Zu prüfen').getByText('bescheid-2026.pdf')).toBeTruthy();
  expect(group('Gültig').getByText('bescheid-2021.pdf')).toBeTruthy();
  expect(group('Gültig').getByText('Gilt heute')).toBeTruthy();
  const refused = group('Frühere Fassungen und Abgelehntes');
  expect(refused.getByText('Grund: Die zweite Seite fehlt.')).toBeTruthy();
  expect(refused.getByRole('link', { name: 'Öffnen: Vorstandsliste mit Vertretungsregel' }).getAttribute('href')).toBe('/api/v1/documents/d9/content');
  expect(screen.getAllByRole('button', { name: 'Annehmen' })).toHaveLength(1);
});

test('without documents the tab says what belongs here, and whoever may not add reads why', async () => {
  await renderTab({ allowedActions: [{ action: 'add', allowed: false, reason: 'FORBIDDEN', ask: 'office' }], needs: [NEEDS[1]!] });
  expect(screen.getByRole('heading', { name: 'Noch keine Dokumente' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Dokument hochladen' }).getAttribute('popovertarget')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Hochladen/ })).toBeNull();
});

describe('uploading', () => {
  const dialog = () => within(screen.getByRole('dialog', { name: 'Dokument hochladen' }));
  const field = (label: RegExp) => dialog().getByLabelText<HTMLInputElement>(label);
  const FILE = /Datei oder Foto/;
  const statutes = new File(['%PDF-1.4'], 'satzung.pdf', { type: 'application/pdf' });

  /** The statutes are missing, so their line opens the form; the server answers as given. */
  async function fillIn(answer: Answers[string], validUntil: string) {
    const { user, posted } = await renderTab({ needs: NEEDS }, { [`POST ${DOCUMENTS}`]: answer });
    await user.click(screen.getByRole('button', { name: 'Hochladen: Satzung' }));
    await user.type(field(/Ausgestellt am/), '2026-03-02');
    await user.type(field(/Gültig bis/), validUntil);
    await user.type(field(/Ausgestellt von/), 'Mitgliederversammlung');
    return { user, posted, send: () => user.click(dialog().getByRole('button', { name: 'Hochladen' })) };
  }
  const expectKept = () =>
    expect([/Art des Dokuments/, /Ausgestellt am/, /Ausgestellt von/].map((label) => field(label).value)).toEqual(['statutes', '2026-03-02', 'Mitgliederversammlung']);

  test('a missing file and an end before the beginning are said at their fields; nothing is lost or sent', async () => {
    const { posted, send } = await fillIn(() => ({ status: 201, body: NOTICE }), '2026-02-01');
    await send();
    expect(await dialog().findByRole('alert')).toBeTruthy();
    expect(field(FILE).getAttribute('aria-invalid')).toBe('true');
    expect(field(/Gültig bis/).getAttribute('aria-invalid')).toBe('true');
    expect(dialog().getAllByText('Das Ende liegt vor dem Beginn.').length).toBeGreaterThan(0);
    expectKept();
    expect(posted()).toEqual([]);
  });

  test('what the server refuses stands at its field, and everything typed is still there', async () => {
    const refusal = { status: 400, code: 'VALIDATION_FAILED', issues: [{ field: 'issuer', code: 'tooLong' }] };
    const { user, send } = await fillIn(() => ({ status: 400, body: refusal }), '2027-03-02');
    await user.upload(field(FILE), statutes);
    await send();
    await waitFor(() => expect(field(/Ausgestellt von/).getAttribute('aria-invalid')).toBe('true'));
    expectKept();
    expect(dialog().getByText('Gewählt: satzung.pdf')).toBeTruthy();
  });

  test('a broken file is refused in words', async () => {
    const { user, send } = await fillIn(() => ({ status: 422, body: { status: 422, code: 'FILE_BROKEN' } }), '2027-03-02');
    await user.upload(field(FILE), statutes);
    await send();
    expect(await dialog().findByText(/Die Datei ist beschädigt/)).toBeTruthy();
    expectKept();
  });

  test('the file goes with what it is, and the tab thanks', async () => {
    const append = jest.spyOn(FormData.prototype, 'append');
    const { user, posted, send } = await fillIn(() => ({ status: 201, body: NOTICE }), '2027-03-02');
    await user.upload(field(FILE), statutes);
    await send();
    expect(await screen.findByText('Danke! Das Dokument ist da und wird geprüft.')).toBeTruthy();
    expect(append).toHaveBeenCalledWith('file', statutes);
    expect(posted().map(({ query }) => query)).toEqual([
      { kind: 'statutes', issuer: 'Mitgliederversammlung', issuedOn: '2026-03-02', validUntil: '2027-03-02', visibility: 'network' },
    ]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('the review', () => {
  const REVIEWS = `${DOCUMENTS}/d1/reviews`;
  const reviewing = () => renderTab({ items: [NOTICE] }, { [`POST ${REVIEWS}`]: () => ({ body: NOTICE }) });

  test.each([
    ['Annehmen', 'accepted'],
    ['Als geprüft merken', 'checked'],
  ])('%s is one click', async (button, taken) => {
    const { user, posted } = await reviewing();
    await user.click(screen.getByRole('button', { name: button }));
    expect(await screen.findByText('Gespeichert.')).toBeTruthy();
    expect(posted()).toMatchObject([{ path: REVIEWS, body: { step: taken } }]);
  });

  test('a refusal needs a reason, which the organisation reads', async () => {
    const { user, posted } = await reviewing();
    await user.click(screen.getByRole('button', { name: 'Ablehnen' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Ablehnen' }));
    await user.click(dialog.getByRole('button', { name: 'Ablehnen' }));
    const reason = dialog.getByRole('textbox', { name: 'Was fehlt oder stimmt nicht?' });
    await waitFor(() => expect(reason.getAttribute('aria-invalid')).toBe('true'));
    expect(posted()).toEqual([]);
    await user.type(reason, 'Die Unterschrift fehlt.');
    await user.click(dialog.getByRole('button', { name: 'Ablehnen' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(posted()).toMatchObject([{ path: REVIEWS, body: { step: 'refused', reason: 'Die Unterschrift fehlt.' } }]);
  });

  test('whoever does not review sees how it stands, and no buttons; what was checked is not checked again', async () => {
    const seen = { ...NOTICE, id: 'd2', allowedActions: may('update') };
    const checked: DocumentView = { ...NOTICE, state: 'checked', steps: [step('received'), step('checked')], allowedActions: may('accept', 'refuse') };
    await renderTab({ items: [seen, checked] });
    expect(screen.getByText(/^Geprüft am 2\. November 2026 von/)).toBeTruthy();
    expect(screen.getAllByRole('button', { name: 'Annehmen' })).toHaveLength(1);
    expect(screen.queryByRole('button', { name: 'Als geprüft merken' })).toBeNull();
  });
});

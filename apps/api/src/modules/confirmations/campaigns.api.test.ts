import { RECIPIENT_STATES, recipientState, STEPS, type Step } from '@verbund/domain/confirmations/recipient-states.js';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { Api, type Client } from '../../../test/harness.js';
import { holderOf, organisationNamed, PLAN, queueMails, startedCampaign, TODAY, tokenFor } from '../../../test/confirmation-campaign.js';
import { recipientsWithState } from './recipient-states.queries.js';
import { rowsOf } from '../../platform/database/sql.js';

let api: Api;
let office: Client;
let choir: string;
beforeAll(async () => {
  api = await Api.start();
  api.clock = TODAY;
  office = await api.as('office');
  choir = await organisationNamed(office, 'Chor Kalina', { workingLanguages: ['uk', 'de'] });
  await organisationNamed(office, 'Frauencafé', { workingLanguages: ['ar'] });
  await organisationNamed(office, 'Ohne Adresse', { channels: [] });
});
afterAll(() => api.stop());

const at = (id: string, rest = '') => `/confirmation-campaigns/${id}${rest}`;
const draft = async (more: object = {}) => ((await office.post('/confirmation-campaigns').send({ ...PLAN, ...more }).expect(201)).body as { id: string }).id;
type Board = { total: number; answered: number; states: Record<string, number>; byDistrict: { total: number; states: Record<string, number> }[]; byClass: { total: number }[] };
const board = async (id: string) => (await office.get(at(id, '/board')).expect(200)).body as Board;

describe('a draft', () => {
  test('is for the office; others look or are refused', async () => {
    await api.stranger.get('/confirmation-campaigns').expect(401);
    await (await api.as('representative')).get('/confirmation-campaigns').expect(403);
    const board = await api.as('board');
    await board.post('/confirmation-campaigns').send(PLAN).expect(403);
    const id = await draft();
    const { body } = await board.get(at(id)).expect(200);
    expect(body.allowedActions).toContainEqual({ action: 'start', allowed: false, reason: 'FORBIDDEN', ask: 'office' });
    await office.delete(at(id)).expect(204);
  });

  test('names the field that is wrong and keeps the rules of window and reminders', async () => {
    const refused = async (more: object) => (await office.post('/confirmation-campaigns').send({ ...PLAN, ...more })).body as { code: string; issues: { field: string }[] };
    expect((await refused({ sections: ['everything'], title: '' })).issues.map(({ field }) => field)).toEqual(['title', 'sections']);
    expect((await refused({ segment: { status: ['nonsense'] } })).code).toBe('VALIDATION_FAILED');
    expect((await refused({ closesOn: '2027-01-10' })).code).toBe('CAMPAIGN_WINDOW_TOO_SHORT');
    expect((await refused({ reminderDays: [14, 7] })).code).toBe('CAMPAIGN_REMINDERS_INVALID');
  });

  test('is changed with its version and recorded', async () => {
    const id = await draft();
    const { body } = await office.patch(at(id)).send({ version: 1, title: 'Neu', segment: { language: ['ar'] } }).expect(200);
    expect(body).toMatchObject({ title: 'Neu', version: 2, segment: { language: ['ar'] } });
    expect((await office.patch(at(id)).send({ version: 1, title: 'Alt' }).expect(409)).body.code).toBe('VERSION_CONFLICT');
    const [entry] = await api.db.query(`SELECT changes FROM audit_entries WHERE subject_id = $1 ORDER BY id DESC LIMIT 1`, [id]);
    expect(entry.changes).toMatchObject({ title: { old: PLAN.title, new: 'Neu' } });
  });

  test('shows who would get it in which language, and who has no address', async () => {
    const { body } = await office.get(at(await draft(), '/preview')).expect(200);
    expect(body).toMatchObject({ total: 3, mails: 2, withoutAddress: 1, unreachable: [{ organisationName: 'Ohne Adresse' }] });
    expect(body.byLanguage).toEqual(expect.arrayContaining([{ language: 'uk', organisations: 1 }, { language: 'ar', organisations: 1 }]));
    expect((await office.get(at(await draft({ segment: { language: ['ar'] } }), '/preview'))).body.total).toBe(1);
  });

  test('is chosen by every filter that makes sense, with the number of mails before anything is saved', async () => {
    const reach = async (query: string) => (await office.get(`/confirmation-campaigns/reach?${query}`).expect(200)).body as { total: number; mails: number; withoutAddress: number };
    expect(await reach('')).toEqual({ total: 3, mails: 2, withoutAddress: 1 });
    expect(await reach('representation=nobody&language=ar')).toEqual({ total: 1, mails: 1, withoutAddress: 0 });
    expect(await reach('staleSection=rooms&rooms=offered')).toEqual({ total: 0, mails: 0, withoutAddress: 0 });
    const segment = { representation: ['nobody'], language: ['ar'] };
    expect((await office.get(at(await draft({ segment }), '/preview'))).body).toMatchObject({ total: 1, mails: 1 });
    await (await api.as('staff')).get('/confirmation-campaigns/reach').expect(403);
    expect((await office.get('/confirmation-campaigns/reach?representation=somebody').expect(400)).body.issues).toMatchObject([{ field: 'representation' }]);
  });

  test('shows its mails in every language', async () => {
    const id = await draft({ message: { de: 'Danke!', ar: 'شكرًا!' } });
    const { body } = await office.get(at(id, '/mail?language=ar&mail=reminder')).expect(200);
    expect(body.html).toContain('dir="rtl"');
    expect(body.text).toContain('شكرًا!');
    expect((await office.get(at(id, '/mail?language=fr')).expect(200)).body.text).toContain('Danke!');
  });
});

describe('the recipients', () => {
  test('are the representatives, else the primary contact, else the mailbox', async () => {
    const organisation = await organisationNamed(office, 'Mit Leuten');
    const segment = { id: [organisation] };
    const asked = async () => ((await office.get(at(await draft({ segment }), '/preview'))).body as { examples: { addressees: { name: string; email: string; language: string }[] }[] }).examples[0]!.addressees;
    expect(await asked()).toMatchObject([{ email: 'mitleuten@verein.example' }]);
    const { body: person } = await office.post('/people').send({ familyName: 'Haddad', givenName: 'Lina', languages: ['ar'], channels: [{ kind: 'email', value: 'lina@verein.example' }] }).expect(201);
    await office.post(`/organisations/${organisation}/contacts`).send({ personId: person.id, function: 'chair', isPrimary: true }).expect(201);
    expect(await asked()).toEqual([{ name: 'Lina Haddad', email: 'lina@verein.example', language: 'ar' }]);
    await api.as('representative', { organisationIds: [organisation] });
    await api.as('representative', { organisationIds: [organisation] });
    expect((await asked()).map(({ name }) => name)).toEqual(['Test representative', 'Test representative']);
    await office.delete(`/organisations/${organisation}`).expect(204);
  });

  test('are frozen at the start, once, also by twenty at the same moment', async () => {
    const id = await draft();
    const answers = await Promise.all(Array.from({ length: 20 }, () => office.post(at(id, '/start'))));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 19 }, () => 409)]);
    await organisationNamed(office, 'Kam später');
    expect(await board(id)).toMatchObject({ total: 3, states: { queued: 2, unreachable: 1 } });
    expect((await office.patch(at(id)).send({ version: 2, title: 'x' }).expect(409)).body.code).toBe('CAMPAIGN_ALREADY_STARTED');
    await office.delete(at(id)).expect(409);
  });

  test('are asked only inside the window, and when there are any', async () => {
    expect((await office.post(at(await draft({ opensOn: '2027-01-06' }), '/start')).expect(422)).body.code).toBe('CAMPAIGN_OUTSIDE_WINDOW');
    expect((await office.post(at(await draft({ segment: { search: 'niemand heißt so' } }), '/start')).expect(422)).body.code).toBe('CAMPAIGN_WITHOUT_RECIPIENTS');
  });
});

describe('the mails', () => {
  test('go out once for each rung, in the language of the recipient, and reminders only to those who did not answer', async () => {
    const id = await startedCampaign(office, { segment: { id: [choir, await organisationNamed(office, 'Zweiter Verein')] } });
    await queueMails(api, id);
    const mails = async () => (await api.db.query('SELECT l.rung, l.email, l.language, m.subject FROM confirmation_links l JOIN mail_messages m ON m.id = l.message_id WHERE l.campaign_id = $1 ORDER BY l.rung, l.email', [id])) as { rung: number; email: string; subject: string }[];
    expect(await mails()).toMatchObject([{ rung: 0, email: 'chorkalina@verein.example', language: 'uk', subject: expect.stringContaining('Chor Kalina') }, { rung: 0, email: 'zweiterverein@verein.example', language: 'de' }]);
    await holderOf(api, await tokenFor(api, id, 'zweiterverein@verein.example')).post('/answers').send({ sections: PLAN.sections }).expect(200);
    api.clock = '2027-01-12T10:00:00Z';
    await queueMails(api, id);
    await queueMails(api, id);
    expect((await mails()).filter(({ rung }) => rung === 1)).toMatchObject([{ email: 'chorkalina@verein.example' }]);
    api.clock = TODAY;
  });

  test('of a campaign that is over are not sent any more', async () => {
    const id = await startedCampaign(office);
    api.clock = '2027-02-01T10:00:00Z';
    await queueMails(api, id);
    expect(await api.db.query('SELECT 1 FROM confirmation_links WHERE campaign_id = $1', [id])).toEqual([]);
    api.clock = TODAY;
  });
});

describe('a recipient', () => {
  const first = async (id: string) => ((await office.get(at(id, '/recipients'))).body as { items: { id: string; state: string; links: { email: string; endedAt: string | null }[] }[] }).items[0]!;

  test('is written to again, at another address too; the old link ends', async () => {
    const id = await startedCampaign(office, { segment: { id: [choir] } });
    await queueMails(api, id);
    const old = await tokenFor(api, id, 'chorkalina@verein.example');
    const { id: recipient } = await first(id);
    await office.post(at(id, `/recipients/${recipient}/renewals`)).send({ email: 'neu@verein.example', name: 'Neu', language: 'fr' }).expect(201);
    await holderOf(api, old).get().expect(404);
    await holderOf(api, await tokenFor(api, id, 'neu@verein.example')).get().expect(200);
    expect((await first(id)).links).toMatchObject([{ endedAt: expect.any(String) }, { email: 'neu@verein.example', endedAt: null }]);
  });

  test('loses the link at once when it is revoked, and gets a new one by a renewal', async () => {
    const id = await startedCampaign(office, { segment: { id: [choir] } });
    await queueMails(api, id);
    const token = await tokenFor(api, id, 'chorkalina@verein.example');
    const { id: recipient } = await first(id);
    expect((await office.post(at(id, `/recipients/${recipient}/revocation`)).expect(200)).body.state).toBe('revoked');
    expect((await holderOf(api, token).get().expect(404)).body.code).toBe('LINK_INVALID');
    await office.post(at(id, `/recipients/${recipient}/renewals`)).send({}).expect(201);
    await holderOf(api, token).get().expect(404);
    await holderOf(api, await tokenFor(api, id, 'chorkalina@verein.example')).get().expect(200);
  });

  test('whose address a mail server refused is bounced until somebody opens the page', async () => {
    const id = await startedCampaign(office, { segment: { id: [choir] } });
    await queueMails(api, id);
    await api.db.query(`UPDATE mail_messages SET state = 'failed' WHERE id IN (SELECT message_id FROM confirmation_links WHERE campaign_id = $1)`, [id]);
    expect((await first(id)).state).toBe('bounced');
    await holderOf(api, await tokenFor(api, id, 'chorkalina@verein.example')).post('/opening').expect(204);
    expect((await first(id)).state).toBe('opened');
  });

  test('of another campaign is not there', async () => {
    const [one, other] = [await startedCampaign(office, { segment: { id: [choir] } }), await startedCampaign(office, { segment: { id: [choir] } })];
    await office.post(at(other, `/recipients/${(await first(one)).id}/revocation`)).expect(404);
  });
});

describe('the board', () => {
  test('reads the same state as the rule, whatever happened, and adds up', async () => {
    const names = Array.from({ length: 60 }, (_, n) => `Zufall ${n}`);
    const ids: string[] = [];
    for (const name of names) ids.push(await organisationNamed(office, name));
    const id = await startedCampaign(office, { segment: { search: 'Zufall' } });
    await queueMails(api, id);
    const recipients = (await api.db.query('SELECT id FROM confirmation_recipients WHERE campaign_id = $1 ORDER BY sort_name', [id])) as { id: string }[];
    const cases = fc.sample(fc.record({ steps: fc.subarray([...STEPS]), reachable: fc.boolean() }), { numRuns: recipients.length, seed: 4 });
    const expected: Record<string, string> = {};
    for (const [nth, { steps, reachable }] of cases.entries()) expected[recipients[nth]!.id] = await arrange(recipients[nth]!.id, steps, reachable);
    const rows = await rowsOf<{ id: string; state: string }>(api.db, recipientsWithState(id));
    expect(Object.fromEntries(rows.map((row) => [row.id, row.state]))).toEqual(expected);
    const { total, states, byDistrict, byClass } = await board(id);
    const sum = (counts: Record<string, number>) => RECIPIENT_STATES.reduce((all, state) => all + counts[state]!, 0);
    expect([sum(states), ...[byDistrict, byClass].map((groups) => groups.reduce((all, group) => all + group.total, 0))]).toEqual([total, total, total]);
    for (const group of byDistrict) expect(sum(group.states)).toBe(group.total);
  });

  /** Makes a recipient what the steps say, and tells the state that the rule gives it. */
  async function arrange(id: string, given: readonly Step[], reachable: boolean): Promise<string> {
    const wasSent = given.includes('sent');
    const steps = new Set(given.filter((step) => step !== 'bounced' || !wasSent));
    const column = { opened: 'opened_at', passedOn: 'passed_on_at', changed: 'changed_at', completed: 'completed_at', dissolved: 'dissolved_at', revoked: 'revoked_at' } as Partial<Record<Step, string>>;
    for (const step of steps) if (column[step]) await api.db.query(`UPDATE confirmation_recipients SET ${column[step]} = now() WHERE id = $1`, [id]);
    if (!reachable) await api.db.query(`UPDATE confirmation_recipients SET addressees = '[]' WHERE id = $1`, [id]);
    const state = wasSent ? 'sent' : steps.has('bounced') ? 'failed' : 'waiting';
    await api.db.query(`UPDATE mail_messages SET state = $2 WHERE id = (SELECT message_id FROM confirmation_links WHERE recipient_id = $1)`, [id, state]);
    return recipientState({ steps, reachable, over: false });
  }
});

describe('closing', () => {
  test('freezes who, what and when; afterwards nothing changes any more, whoever tries', async () => {
    const id = await startedCampaign(office, { segment: { id: [choir] } });
    await queueMails(api, id);
    const holder = holderOf(api, await tokenFor(api, id, 'chorkalina@verein.example'));
    await holder.post('/answers').send({ sections: ['identity'] }).expect(200);
    await office.post(at(id, '/closing')).expect(200);
    const frozen = await board(id);
    expect(frozen).toMatchObject({ total: 1, states: { opened: 1 } });
    expect((await holder.post('/answers').send({ sections: ['reach'] }).expect(404)).body.code).toBe('LINK_INVALID');
    expect((await office.post(at(id, '/closing')).expect(409)).body.code).toBe('CAMPAIGN_CLOSED');
    await expect(api.db.query('UPDATE confirmation_recipients SET opened_at = NULL WHERE campaign_id = $1', [id])).rejects.toThrow('closed');
    await expect(api.db.query(`UPDATE confirmation_campaigns SET title = 'x' WHERE id = $1`, [id])).rejects.toThrow('closed');
    await api.db.query(`UPDATE mail_messages SET state = 'failed'`);
    expect(await board(id)).toEqual({ ...frozen, mails: frozen['mails' as never] });
  });

  test('and answering at the same moment: the answer is in the snapshot or refused', async () => {
    const id = await startedCampaign(office, { segment: { id: [choir] } });
    await queueMails(api, id);
    const holder = holderOf(api, await tokenFor(api, id, 'chorkalina@verein.example'));
    const [answer] = await Promise.all([holder.post('/answers').send({ sections: PLAN.sections }), office.post(at(id, '/closing'))]);
    expect([[200, 1], [404, 0]]).toContainEqual([answer.status, (await board(id)).answered]);
  });

  test('leaves a report as a file', async () => {
    const id = await startedCampaign(office, { segment: { id: [choir] } });
    await office.post(at(id, '/closing')).expect(200);
    await (await api.as('staff')).get(at(id, '/export?format=csv')).expect(403);
    const { text } = await office.get(at(id, '/export?format=csv')).expect(200);
    expect(parse(text, { delimiter: ';', bom: true, columns: true })).toMatchObject([{ Organisation: 'Chor Kalina', Stand: 'Mail wartet' }]);
  });
});

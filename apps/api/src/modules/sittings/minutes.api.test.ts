import pg from 'pg';
import { boardOfFour, boardRules, closedSitting, openedOn, plannedOn, type Board, type ClosedSitting } from '../../../test/closed-sitting.js';
import { Api, type Client } from '../../../test/harness.js';
import { textsOf } from '../../../test/pdf-text.js';
import { runAdmin } from '../../admin-commands.js';
import { Config } from '../../platform/config/config.js';

let api: Api;
let board: Client;
let office: Client;
let four: Board;
let sitting: ClosedSitting;
let next: string;
beforeAll(async () => {
  api = await Api.start();
  await api.goTo('2027-01-04');
  [board, office] = [await api.as('board'), await api.as('office')];
  await boardRules(api);
  four = await boardOfFour(api);
  sitting = await closedSitting(api, board, four, '2027-02-02');
  next = await openedOn(board, four, '2027-03-02');
});
afterAll(() => api.stop());

type Minutes = {
  state: string; approval: { on: string; hash: string; previousHash: string | null; fault: string | null; meeting: { id: string } | null; decision: { number: string } | null } | null;
  signatories: { role: string; isOwn: boolean; signedOn: string | null; onPaper: boolean; person: { id: string } }[]; addenda: { number: number; text: string; hash: string }[];
  choices: { meetings: { id: string }[]; decisions: { id: string }[]; people: { personId: string }[] }; allowedActions: { action: string; allowed: boolean; reason: string | null }[];
};
const minutesOf = async (id: string, client = board) => (await client.get(`/meetings/${id}/minutes`).expect(200)).body as Minutes;
const approval = (values: object = {}) => ({ meetingId: next, chairId: four.people[0]!.id, minuteTakerId: four.people[1]!.id, ...values });
const approve = (id: string, values: object = {}, client = board) => client.post(`/meetings/${id}/minutes/approval`).send(approval(values));
const sign = (id: string, body: object, client = board) => client.post(`/meetings/${id}/minutes/signatures`).send(body);
const amend = (id: string, text: string, client = board) => client.post(`/meetings/${id}/minutes/addenda`).send({ text });
const issues = ({ body }: { body: { issues: { field: string; code: string }[] } }) => body.issues.map(({ field, code }) => `${field} ${code}`);
const codes = (answers: { status: number; body: { code?: string } }[]) => answers.filter(({ status }) => status !== 201).map(({ body }) => body.code);
const binary = (path: string, client = board) => client.get(path).buffer(true).parse((response, done) => {
  const pieces: Buffer[] = [];
  response.on('data', (piece: Buffer) => pieces.push(piece));
  response.on('end', () => done(null, Buffer.concat(pieces)));
});
const pdfAt = async (path: string, client = board) => textsOf((await binary(path, client).expect(200).expect('Content-Type', 'application/pdf')).body as Buffer);

/** What only somebody with the database in hand can do. */
async function forge(statement: string): Promise<void> {
  const client = new pg.Client(api.app.get(Config).databaseUrl);
  await client.connect();
  await client.query(`SET session_replication_role = replica; ${statement}`);
  await client.end();
}
const verify = () => runAdmin(api.app.get(Config), ['verify-minutes']);

describe('minutes that are a draft', () => {
  test('are read by the network’s own people and changed by board and office only', async () => {
    expect(await minutesOf(sitting.id, await api.as('auditor'))).toMatchObject({ state: 'draft', approval: null, signatories: [], allowedActions: [{ action: 'approve', allowed: false, reason: 'FORBIDDEN' }, {}, {}] });
    await api.stranger.get(`/meetings/${sitting.id}/minutes`).expect(401);
    await (await api.as('representative')).get(`/meetings/${sitting.id}/minutes/paper`).expect(403);
    for (const staff of [await api.as('staff'), await api.as('auditor')]) await approve(sitting.id, {}, staff).expect(403);
    await board.get(`/meetings/${four.bodyId}/minutes`).expect(404);
    await board.get(`/meetings/${sitting.id}/agenda-items/${four.bodyId}/minutes-extract`).expect(404);
  });

  test('say what an approval can name, and refuse the rest at its field', async () => {
    const { choices, allowedActions } = await minutesOf(sitting.id);
    expect(choices.meetings.map(({ id }) => id)).toEqual([next]);
    expect(choices.people).toHaveLength(4);
    expect(allowedActions).toMatchObject([{ action: 'approve', allowed: true }, { action: 'sign', allowed: false, reason: 'MINUTES_NOT_APPROVED' }, { action: 'amend', allowed: false }]);
    const planned = await plannedOn(board, four, '2027-04-06');
    expect(issues(await approve(sitting.id, { meetingId: planned, decisionId: sitting.decisionId }).expect(400))).toEqual(['meetingId notOneOf', 'decisionId notOneOf']);
    expect(issues(await approve(sitting.id, { meetingId: null }).expect(400))).toEqual(['meetingId required']);
    expect(issues(await approve(sitting.id, { chairId: next, minuteTakerId: four.people[0]!.id }).expect(400))).toEqual(['chairId notOneOf']);
    expect(issues(await approve(sitting.id, { minuteTakerId: four.people[0]!.id }).expect(400))).toEqual(['minuteTakerId duplicate']);
    expect(issues(await approve(sitting.id, { chairId: 'x' }).expect(400))).toEqual(['chairId notUuid']);
    expect((await approve(next, {}).expect(409)).body.code).toBe('MINUTES_MEETING_NOT_CLOSED');
    expect((await sign(sitting.id, { role: 'chair', onPaper: true }).expect(409)).body.code).toBe('MINUTES_NOT_APPROVED');
    expect((await amend(sitting.id, 'x').expect(409)).body.code).toBe('MINUTES_NOT_APPROVED');
  });

  test('are set on paper with the mark of a draft', async () => {
    const { text } = await pdfAt(`/meetings/${sitting.id}/minutes/paper?language=de`);
    for (const words of ['Entwurf', sitting.number, 'Der Haushalt 2027 wird beschlossen.', '*Rückfragen* werden #beantwortet.']) expect(text).toContain(words);
    expect(text).not.toContain('Prüfsumme');
  });
});

describe('minutes that are approved', () => {
  let hash: string;

  test('are approved once when twenty try, and hold everything as one document', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, nth) => approve(sitting.id, {}, nth % 2 ? office : board)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(new Set(codes(answers))).toEqual(new Set(['MINUTES_APPROVED']));
    const { state, approval: given, signatories, choices } = await minutesOf(sitting.id);
    expect({ state, given, choices }).toMatchObject({ state: 'approved', given: { on: '2027-03-02', previousHash: null, fault: null, meeting: { id: next } }, choices: { meetings: [], people: [] } });
    expect(signatories.map(({ role, signedOn, person }) => [role, signedOn, person.id])).toEqual([['chair', null, four.people[0]!.id], ['minuteTaker', null, four.people[1]!.id]]);
    hash = given!.hash;
    const [{ document }] = await api.db.query('SELECT document::json AS document FROM minutes WHERE meeting_id = $1', [sitting.id]);
    expect(document).toMatchObject({
      body: { id: four.bodyId }, meeting: { on: '2027-02-02', place: 'Saal im Haus der Vereine', openedAt: expect.stringContaining('2027-01-04'), closedAt: expect.any(String) },
      notice: { days: 7, lastDispatch: '2027-01-25', sentOn: '2027-01-04', dispatches: [{ name: 'Sandoval' }] }, quorum: { present: 3, entitled: 4, isQuorate: true }, rulePack: { name: 'Satzung 2020' },
      general: 'Die Sitzungsleitung begrüßt die Anwesenden.', approval: { meeting: { id: next }, decision: null }, previousHash: null, tasks: [{ title: 'Haushalt verschicken', person: 'Özdemir', item: '1' }],
      items: [
        { number: '1', isAnnounced: true, recusals: [{ name: 'Шевченко', reason: 'Eigener Vertrag' }], quorum: { voting: 2 }, decisions: [{ number: sitting.number, yes: 2, rule: 'board', rulePack: 'Satzung 2020', passed: true }] },
        { number: '2', decisions: [] },
      ],
    });
    expect(document.participants.find(({ name }: { name: string }) => name === 'الحسيني').attendance).toEqual([{ from: '2', attendance: 'remote' }]);
    expect(JSON.stringify(document)).not.toContain('@person.example');
  });

  test('change no more by any route, and say why', async () => {
    const attempts = [
      board.patch(`/meetings/${sitting.id}/minutes`).send({ itemId: sitting.itemId, version: 1, text: 'Anders' }),
      board.post(`/meetings/${sitting.id}/agenda-items`).send({ title: 'x', kind: 'discussion' }),
      board.patch(`/meetings/${sitting.id}/agenda-items/${sitting.itemId}`).send({ version: 1, minutes: 5 }),
      board.post(`/meetings/${sitting.id}/agenda-items/${sitting.itemId}/moves`).send({ position: 2 }),
      board.delete(`/meetings/${sitting.id}/agenda-items/${sitting.otherId}`),
      board.post(`/meetings/${sitting.id}/attendance`).send({ personId: four.people[0]!.id, attendance: 'absent' }),
      board.post(`/meetings/${sitting.id}/recusals`).send({ personId: four.people[0]!.id, itemId: sitting.itemId, reason: 'x' }),
      board.post(`/meetings/${sitting.id}/decisions`).send({ itemId: sitting.itemId, wording: 'x', rule: 'board', yes: 1, no: 0, abstentions: 0, invalid: 0 }),
      board.post(`/meetings/${sitting.id}/opening`),
    ];
    for (const attempt of attempts) expect((await attempt.expect(409)).body.code).toBe('MINUTES_APPROVED');
    const { body } = await board.get(`/meetings/${sitting.id}/sitting`).expect(200);
    expect(body.allowedActions.filter(({ reason }: { reason: string }) => reason === 'MINUTES_APPROVED').map(({ action }: { action: string }) => action)).toEqual(['changeAgenda', 'open', 'close', 'note', 'write']);
  });

  test('leave the tasks of the meeting to go on', async () => {
    const { body } = await board.get(`/meetings/${sitting.id}/sitting`).expect(200);
    expect(body.allowedActions).toContainEqual({ action: 'assign', allowed: true, reason: null, ask: null });
    await board.patch(`/meeting-tasks/${body.tasks[0].id as string}`).send({ version: 1, done: true }).expect(200);
    await board.post(`/meetings/${sitting.id}/tasks`).send({ title: 'Nachreichen' }).expect(201);
    expect((await minutesOf(sitting.id)).approval!.fault).toBeNull();
  });

  test('change no more in the database either', async () => {
    const statements = [
      `UPDATE minutes_sections SET text = 'x' WHERE meeting_id = $1`, 'DELETE FROM attendance_steps WHERE meeting_id = $1', `UPDATE agenda_items SET title = 'x' WHERE meeting_id = $1`, 'DELETE FROM agenda_items WHERE meeting_id = $1',
      `UPDATE recusals SET reason = 'x' WHERE item_id IN (SELECT id FROM agenda_items WHERE meeting_id = $1)`, `UPDATE meetings SET title = 'x' WHERE id = $1`, 'DELETE FROM meeting_steps WHERE meeting_id = $1',
      `INSERT INTO minutes_sections (meeting_id, item_id, text, account_name, updated_at) SELECT meeting_id, id, 'x', 'x', now() FROM agenda_items WHERE meeting_id = $1 AND title = 'Sommerfest'`,
    ];
    for (const statement of statements) await expect(api.db.query(statement, [sitting.id])).rejects.toThrow('changed no more');
    for (const statement of [`UPDATE minutes SET account_name = 'x'`, 'DELETE FROM minutes_signatures', 'TRUNCATE minutes_addenda']) await expect(api.db.query(statement)).rejects.toThrow('never changed or deleted');
  });

  test('are signed by who is named: oneself, or on paper as somebody notes; each once when ten try', async () => {
    await api.db.query('UPDATE accounts SET person_id = $1 WHERE id = $2', [four.people[0]!.id, board.accountId]);
    expect((await minutesOf(sitting.id)).signatories.map(({ isOwn }) => isOwn)).toEqual([true, false]);
    expect((await sign(sitting.id, { role: 'minuteTaker' }).expect(422)).body.code).toBe('MINUTES_NOT_SIGNATORY');
    expect(issues(await sign(sitting.id, { role: 'minuteTaker', onPaper: true, signedOn: '2027-01-05' }).expect(400))).toEqual(['signedOn inFuture']);
    const own = await Promise.all(Array.from({ length: 10 }, () => sign(sitting.id, { role: 'chair' })));
    expect(own.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(new Set(codes(own))).toEqual(new Set(['MINUTES_ALREADY_SIGNED']));
    expect((await sign(sitting.id, { role: 'minuteTaker', onPaper: true, signedOn: '2027-01-03' }, office).expect(201)).body).toMatchObject({ state: 'signed', signatories: [{ onPaper: false, signedOn: '2027-01-04' }, { onPaper: true, signedOn: '2027-01-03' }] });
    expect(await api.db.query('SELECT DISTINCT hash FROM minutes_signatures WHERE meeting_id = $1', [sitting.id])).toEqual([{ hash }]);
  });

  test('are corrected by numbered additions that stand under them', async () => {
    expect(issues(await amend(sitting.id, ' ').expect(400))).toEqual(['text required']);
    const answers = await Promise.all(Array.from({ length: 5 }, (_, nth) => amend(sitting.id, `Berichtigung ${nth}`)));
    expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(201));
    const { addenda, state, approval: given } = await minutesOf(sitting.id);
    expect({ numbers: addenda.map(({ number }) => number), state, hash: given!.hash, fault: given!.fault }).toEqual({ numbers: [1, 2, 3, 4, 5], state: 'signed', hash, fault: null });
    expect(new Set(addenda.map(({ hash: own }) => own)).size).toBe(5);
  });

  test.each(['de', 'ar', 'uk'])('are set on paper in %s with number, wording, hash and signatures; one item as an extract', async (language) => {
    const { pages, text } = await pdfAt(`/meetings/${sitting.id}/minutes/paper?language=${language}`, await api.as('auditor'));
    for (const words of [sitting.number, 'Der Haushalt 2027 wird beschlossen.', hash, 'Eigener Vertrag', 'Шевченко', 'Berichtigung 4']) expect(text).toContain(words);
    expect(text).toContain({ de: 'Auf Papier unterschrieben am 3. Januar 2027', ar: 'التوقيعات', uk: 'Підписано на папері' }[language]!);
    expect(text).not.toContain('Entwurf');
    expect(pages).toBeGreaterThanOrEqual(2);
    expect(pages).toBeLessThanOrEqual(4);
    const extract = await pdfAt(`/meetings/${sitting.id}/agenda-items/${sitting.itemId}/minutes-extract?language=${language}`);
    for (const words of [sitting.number, 'Der Haushalt 2027 wird beschlossen.', hash]) expect(extract.text).toContain(words);
    expect(extract.text).not.toContain('Sommerfest');
    expect(extract.pages).toBeLessThanOrEqual(pages);
  });

  test('are chained: the next ones hold the hash of these, approved by a decision', async () => {
    const held = await closedSitting(api, board, four, '2027-02-20');
    const later = await closedSitting(api, board, four, '2027-05-04');
    const { body } = await approve(held.id, { meetingId: later.id, decisionId: later.decisionId }).expect(201);
    expect((body as Minutes).approval).toMatchObject({ previousHash: hash, on: '2027-05-04', decision: { number: later.number }, fault: null });
    expect((await pdfAt(`/meetings/${held.id}/minutes/paper?language=de`)).text).toContain(`Beschluss ${later.number}`);
  });

  test('are in the register of resolutions, which leaves with a trace', async () => {
    const { pages, text } = await pdfAt(`/decisions/register?body=${four.bodyId}&year=2027&language=de`);
    expect(text).toContain(`Beschluss ${sitting.number}`);
    expect(text.indexOf('2027-001')).toBeLessThan(text.indexOf('2027-002'));
    expect(pages).toBe(1);
    await (await api.as('auditor')).get('/decisions/register').expect(403);
    expect((await api.db.query(`SELECT changes FROM audit_entries WHERE action = 'network.exported' ORDER BY id DESC LIMIT 1`))[0].changes).toMatchObject({ list: { new: 'decisions' }, format: { new: 'pdf' } });
  });
});

describe('npm run admin -- verify-minutes', () => {
  const named = (what: string) => ({ ok: false, text: expect.stringMatching(new RegExp(`^Minutes of “Vorstandssitzung” on 2027-02-02 .*${what}`)) });

  test('finds everything right, and names the minutes in which a row was changed', async () => {
    expect(await verify()).toEqual({ ok: true, text: expect.stringMatching(/^All \d+ approved minutes/) });
    await forge(`UPDATE minutes_sections SET text = text || '!' WHERE meeting_id = '${sitting.id}' AND item_id IS NOT NULL`);
    expect(await verify()).toMatchObject(named('changed after the approval'));
    expect((await minutesOf(sitting.id)).approval!.fault).toBe('rows');
    await forge(`UPDATE minutes_sections SET text = left(text, -1) WHERE meeting_id = '${sitting.id}' AND item_id IS NOT NULL`);
    expect(await verify()).toMatchObject({ ok: true });
  });

  test('finds a changed decision, signature, addition, and a document whose hash was made to fit', async () => {
    await forge(`CREATE TABLE kept AS SELECT * FROM decisions; UPDATE decisions SET yes = yes + 1, present = present + 1 WHERE id = '${sitting.decisionId}'`);
    expect(await verify()).toMatchObject(named('decisions were changed'));
    await forge(`UPDATE decisions d SET yes = k.yes, present = k.present FROM kept k WHERE k.id = d.id`);
    await forge(`UPDATE minutes_signatures SET signed_on = '2027-01-01' WHERE role = 'chair'`);
    expect(await verify()).toMatchObject(named('signature'));
    await forge(`UPDATE minutes_signatures SET signed_on = '2027-01-04' WHERE role = 'chair'; CREATE TABLE gone AS SELECT * FROM minutes_addenda WHERE number = 3; DELETE FROM minutes_addenda WHERE number = 3`);
    expect(await verify()).toMatchObject(named('addition'));
    await forge(`INSERT INTO minutes_addenda SELECT * FROM gone`);
    expect(await verify()).toMatchObject({ ok: true });
    const replaced = `replace(document, 'Sommerfest', 'Winterfest')`;
    await forge(`UPDATE minutes SET document = ${replaced}, hash = encode(sha256(convert_to(${replaced}, 'UTF8')), 'hex') WHERE meeting_id = '${sitting.id}'`);
    expect((await verify()).text).toMatch(/2027-02-02 .*audit trail holds.\nMinutes of .* 2027-02-20 .*approved before them does not fit/);
    await forge(`DELETE FROM minutes WHERE meeting_id = '${sitting.id}'`);
    expect(await verify()).toMatchObject(named('approved and are gone'));
  });
});

import { announceChanges, appoint, eventsIn, holderOf, mailsTo, personNamed, plannedMeeting, TODAY, tokenFor } from '../../../test/board-meeting.js';
import { Api, type Client } from '../../../test/harness.js';

let api: Api;
let board: Client;
beforeAll(async () => {
  api = await Api.start();
  board = await api.as('board');
});
beforeEach(() => (api.clock = TODAY));
afterAll(() => api.stop());

const SEVEN = ['de', 'en', 'fr', 'es', 'ru', 'uk', 'ar'].map((language) => ({ name: `Mitglied ${language}`, language }));
const TWO = [{ name: 'Yılmaz' }, { name: 'Kowalenko', language: 'uk' }];
const invite = (meeting: { id: string; version: number }, values: object = {}, client = board) => client.post(`/meetings/${meeting.id}/invitations`).send({ version: meeting.version, ...values });
const listOf = async (id: string, client = board) => (await client.get(`/meetings/${id}/invitees`).expect(200)).body;
const versionOf = async (id: string) => (await board.get(`/meetings/${id}`).expect(200)).body.version as number;

describe('inviting', () => {
  test('writes one mail to each person, in their language, with an entry for their calendar', async () => {
    const meeting = await plannedMeeting(api, board, SEVEN);
    expect((await listOf(meeting.id)).expected.map(({ name }: { name: string }) => name).sort()).toEqual(SEVEN.map(({ name }) => name).sort());
    for (const title of ['Begrüßung', 'Haushalt']) await board.post(`/meetings/${meeting.id}/agenda-items`).send({ title, kind: 'discussion' }).expect(201);
    const { body } = await invite(meeting).expect(201);
    expect(body).toMatchObject({ total: 7, expected: [], counts: { coming: 0, remote: 0, notComing: 0, open: 7 } });
    expect((await board.get(`/meetings/${meeting.id}`)).body.state).toBe('invited');
    for (const [nth, { email }] of meeting.people.entries()) {
      const mails = await mailsTo(api, email);
      expect(mails.map(({ language, calendar_method: method }) => [language, method])).toEqual([[SEVEN[nth]!.language, 'REQUEST']]);
      expect(mails[0]!.body_text).toContain('2 Haushalt');
      const [event] = eventsIn(mails[0]!.calendar);
      expect(event).toMatchObject({ uid: expect.stringMatching(new RegExp(`^meeting-${meeting.id}@`)), sequence: 0, summary: 'Vorstandssitzung', start: '2027-02-02T17:30:00.000Z', end: '2027-02-02T19:30:00.000Z', attendees: [`${email} NEEDS-ACTION`] });
    }
    const arabic = (await mailsTo(api, meeting.people[6]!.email))[0]!;
    expect(arabic.body_html).toContain('dir="rtl"');
    expect(arabic.body_text).toContain('أين: \u2068Saal\u2069');
  });

  test('keeps proof of each dispatch: address, language, and what became of the mail', async () => {
    const meeting = await plannedMeeting(api, board, TWO);
    await invite(meeting).expect(201);
    const [first] = (await listOf(meeting.id)).items;
    expect(first.dispatches).toEqual([expect.objectContaining({ kind: 'invitation', email: first.email, language: 'uk', state: 'queued', sentAt: null, revoked: false })]);
    await api.db.query(`UPDATE mail_messages SET state = 'failed' WHERE recipient_email = $1`, [first.email]);
    expect((await listOf(meeting.id)).items[0].dispatches[0].state).toBe('failed');
  });

  test('reaches only those who act in the body on the day, later ones afterwards, and guests by address', async () => {
    const meeting = await plannedMeeting(api, board, TWO);
    const gone = await personNamed(api, 'Ehemals');
    await appoint(api, meeting.bodyId, gone.id, '[2026-01-01,2027-02-02)');
    const guest = { name: 'Gast', email: 'gast@extern.example', language: 'en' };
    const { body } = await invite(meeting, { guests: [guest] }).expect(201);
    expect(body.items.map(({ name, isGuest }: { name: string; isGuest: boolean }) => `${name} ${isGuest}`)).toEqual(['Kowalenko false', 'Yılmaz false', 'Gast true']);
    const late = await personNamed(api, 'Nachgerückt');
    await appoint(api, meeting.bodyId, late.id, '[2027-01-20,2028-01-01)');
    expect((await invite({ id: meeting.id, version: body.version }, { guests: [guest] }).expect(400)).body.issues).toEqual([{ field: 'guests.0.email', code: 'duplicate' }]);
    expect((await invite({ id: meeting.id, version: body.version }).expect(201)).body.total).toBe(4);
    expect(await mailsTo(api, meeting.people[0]!.email)).toHaveLength(1);
    expect(await mailsTo(api, gone.email)).toEqual([]);
  });

  test('enters whoever has no mail address, so that somebody tells them', async () => {
    const meeting = await plannedMeeting(api, board, []);
    const [{ id }] = await api.db.query(`INSERT INTO people (family_name, sort_name) VALUES ('Ohne Mail', 'ohne mail') RETURNING id`);
    await appoint(api, meeting.bodyId, id);
    expect((await invite(meeting).expect(201)).body.items).toEqual([expect.objectContaining({ name: 'Ohne Mail', email: null, dispatches: [] })]);
  });

  test('twenty times at once invites each person once', async () => {
    const meeting = await plannedMeeting(api, board, TWO);
    const answers = await Promise.all(Array.from({ length: 20 }, () => invite(meeting)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 19 }, () => 409)]);
    for (const { email } of meeting.people) expect(await mailsTo(api, email)).toHaveLength(1);
  });

  test('is refused to others, for nobody, and to what is over or cancelled', async () => {
    const meeting = await plannedMeeting(api, board, TWO);
    await invite(meeting, {}, await api.as('staff')).expect(403);
    await invite(meeting, {}, api.stranger).expect(401);
    await (await api.as('representative')).get(`/meetings/${meeting.id}/invitees`).expect(403);
    expect((await invite(meeting, { guests: [{ name: '', email: 'a@b.example, c@d.example', language: 'xx' }] }).expect(400)).body.issues.map(({ field }: { field: string }) => field)).toEqual(['guests.0.name', 'guests.0.email', 'guests.0.language']);
    expect((await invite(await plannedMeeting(api, board, [])).expect(422)).body.code).toBe('MEETING_NOBODY_TO_WRITE_TO');
    api.clock = '2027-02-02T20:00:00Z';
    expect((await invite(meeting).expect(409)).body.code).toBe('MEETING_OVER');
    api.clock = TODAY;
    await board.post(`/meetings/${meeting.id}/cancellations`).send({ version: 1, reason: 'x' }).expect(201);
    expect((await invite({ id: meeting.id, version: 2 }).expect(409)).body.code).toBe('MEETING_STEP_IMPOSSIBLE');
  });

  test('says how the notice of the statutes stands, and that it is unknown', async () => {
    const meeting = await plannedMeeting(api, board, TWO);
    expect((await listOf(meeting.id)).notice).toEqual({ state: 'unknown', days: null, lastDispatch: null });
    await api.db.query(`INSERT INTO rule_packs (name, rules, adopted_on, filed_on, registered_on) VALUES ('S', $1, '2020-01-01', '2020-01-01', '2020-01-01')`, [JSON.stringify({ board: { notice: { days: 7, countFrom: 'receipt' } }, delivery: { emailDays: 0, letterDays: 3 }, modes: { hybrid: true, virtual: 'unknown' } })]);
    expect((await listOf(meeting.id)).notice).toEqual({ state: 'inTime', days: 7, lastDispatch: '2027-01-25' });
    api.clock = '2027-01-26T10:00:00Z';
    expect((await listOf(meeting.id)).notice.state).toBe('late');
    await api.db.query('DELETE FROM rule_packs');
  });
});

describe('an answer', () => {
  test('comes by link without password, and the last one counts', async () => {
    const meeting = await plannedMeeting(api, board, TWO);
    await invite(meeting).expect(201);
    const holder = holderOf(api, await tokenFor(api, meeting.people[0]!.email));
    expect((await holder.get().expect(200)).body).toMatchObject({ title: 'Vorstandssitzung', place: 'Saal', onlineAddress: 'https://meet.example/x', answers: ['coming', 'remote', 'notComing'], answer: null, holder: { name: 'Yılmaz', language: 'de' } });
    await holder.answer({ answer: 'coming', remark: 'Bringe Kuchen mit' }).expect(200);
    expect((await holder.answer({ answer: 'notComing' }).expect(200)).body).toMatchObject({ answer: 'notComing', remark: '' });
    expect(await listOf(meeting.id)).toMatchObject({ counts: { coming: 0, notComing: 1, open: 1 } });
  });

  test('of one person twenty times at once has one outcome: the last one saved, and nothing of those told to try again', async () => {
    const meeting = await plannedMeeting(api, board, TWO);
    await invite(meeting).expect(201);
    const holder = holderOf(api, await tokenFor(api, meeting.people[0]!.email));
    const answers = await Promise.all(Array.from({ length: 20 }, (_, nth) => holder.answer({ answer: nth % 2 ? 'coming' : 'remote', remark: `${nth}` })));
    const saved = answers.filter(({ status }) => status === 200);
    expect(answers.filter(({ status }) => status !== 200).every(({ status }) => status === 503)).toBe(true);
    const { items, counts } = await listOf(meeting.id);
    const [own] = (items as { id: string; answer: string | null; remark: string }[]).filter(({ answer }) => answer);
    expect([items.length, counts.coming + counts.remote, counts.open]).toEqual([2, 1, 1]);
    const entries = await api.db.query(`SELECT changes FROM audit_entries WHERE action = 'meetingInvitee.answered' AND subject_id = $1 ORDER BY id DESC`, [own!.id]);
    expect(entries).toHaveLength(saved.length);
    expect([entries[0].changes.answer.new, saved.some(({ body }) => body.remark === own!.remark)]).toEqual([own!.answer, true]);
  });

  test('comes from whoever is signed in, for themselves only', async () => {
    const meeting = await plannedMeeting(api, board, TWO);
    await invite(meeting).expect(201);
    const member = await api.as('board');
    await member.post(`/meetings/${meeting.id}/answers`).send({ answer: 'coming' }).expect(404);
    await api.db.query('UPDATE accounts SET person_id = $2 WHERE id = $1', [member.accountId, meeting.people[1]!.id]);
    await member.post(`/meetings/${meeting.id}/answers`).send({ answer: 'remote' }).expect(204);
    const list = await listOf(meeting.id, member);
    expect(list.items.find(({ id }: { id: string }) => id === list.ownId)).toMatchObject({ name: 'Kowalenko', answer: 'remote' });
  });

  test('is entered by the board for somebody who telephoned', async () => {
    const meeting = await plannedMeeting(api, board, TWO);
    const { body } = await invite(meeting).expect(201);
    const { id } = body.items[0];
    expect((await board.post(`/meetings/${meeting.id}/invitees/${id}/answers`).send({ answer: 'coming' }).expect(201)).body.items[0]).toMatchObject({ answer: 'coming', answeredBy: 'Test board' });
    const other = await plannedMeeting(api, board, TWO);
    await board.post(`/meetings/${other.id}/invitees/${id}/answers`).send({ answer: 'coming' }).expect(404);
    expect((await board.post(`/meetings/${meeting.id}/invitees/${id}/answers`).send({ answer: 'maybe' }).expect(400)).body.issues).toEqual([expect.objectContaining({ field: 'answer' })]);
  });

  test('is refused where the meeting offers none of the kind', async () => {
    const meeting = await plannedMeeting(api, board, TWO, { mode: 'inPerson' });
    await invite(meeting).expect(201);
    const holder = holderOf(api, await tokenFor(api, meeting.people[0]!.email));
    expect((await holder.get().expect(200)).body).toMatchObject({ answers: ['coming', 'notComing'], onlineAddress: '' });
    expect((await holder.answer({ answer: 'remote' }).expect(409)).body.code).toBe('MEETING_ANSWER_IMPOSSIBLE');
  });
});

describe('a change', () => {
  test('of time and place reaches everybody invited once, with the same UID and a higher SEQUENCE', async () => {
    const meeting = await plannedMeeting(api, board, TWO);
    await invite(meeting).expect(201);
    const [person] = meeting.people;
    await holderOf(api, await tokenFor(api, person!.email)).answer({ answer: 'coming' }).expect(200);
    await board.post(`/meetings/${meeting.id}/moves`).send({ version: await versionOf(meeting.id), on: '2027-03-29', startMinute: 1110, durationMinutes: 120 }).expect(201);
    await board.post(`/meetings/${meeting.id}/places`).send({ version: await versionOf(meeting.id), place: 'Garten' }).expect(201);
    await announceChanges(api, meeting.id);
    await announceChanges(api, meeting.id);
    const mails = await mailsTo(api, person!.email);
    expect(mails.map(({ calendar_method: method }) => method)).toEqual(['REQUEST', 'REQUEST']);
    const [[before], [after]] = mails.map(({ calendar }) => eventsIn(calendar)) as [ReturnType<typeof eventsIn>, ReturnType<typeof eventsIn>];
    expect(after).toMatchObject({ uid: before!.uid, sequence: 2, location: 'Garten', start: '2027-03-29T16:30:00.000Z', attendees: [`${person!.email} ACCEPTED`] });
    expect(mails[1]!.subject).toContain(': Geändert: Vorstandssitzung, jetzt 29. März');
    const { items } = await listOf(meeting.id);
    expect(items.map(({ name, answer, isOutdated }: { name: string; answer: string; isOutdated: boolean }) => [name, answer, isOutdated])).toEqual([['Kowalenko', null, false], ['Yılmaz', 'coming', true]]);
  });

  test('queues the mails itself', async () => {
    const meeting = await plannedMeeting(api, board, TWO);
    await board.post(`/meetings/${meeting.id}/places`).send({ version: meeting.version, place: 'Garten' }).expect(201);
    expect(await api.db.query(`SELECT 1 FROM graphile_worker._private_jobs WHERE payload ->> 'meetingId' = $1`, [meeting.id])).toHaveLength(1);
    await announceChanges(api, meeting.id);
    expect(await mailsTo(api, meeting.people[0]!.email)).toEqual([]);
  });

  test('that cancels takes the entry out of calendars, and says why', async () => {
    const meeting = await plannedMeeting(api, board, TWO);
    await invite(meeting).expect(201);
    await board.post(`/meetings/${meeting.id}/cancellations`).send({ version: await versionOf(meeting.id), reason: 'Heizung defekt' }).expect(201);
    await announceChanges(api, meeting.id);
    const mail = (await mailsTo(api, meeting.people[0]!.email)).at(-1)!;
    expect([mail.calendar_method, mail.subject.includes(': Abgesagt')]).toEqual(['CANCEL', true]);
    expect(mail.body_text).toContain('Grund: Heizung defekt');
    expect(eventsIn(mail.calendar)).toEqual([expect.objectContaining({ status: 'CANCELLED', sequence: 1 })]);
    const view = (await holderOf(api, await tokenFor(api, meeting.people[0]!.email)).get().expect(200)).body;
    expect(view).toMatchObject({ isCancelled: true, reason: 'Heizung defekt', answers: [] });
  });
});

describe('a reminder', () => {
  test('goes to those who have not answered, and needs somebody', async () => {
    const meeting = await plannedMeeting(api, board, TWO);
    await invite(meeting).expect(201);
    await holderOf(api, await tokenFor(api, meeting.people[0]!.email)).answer({ answer: 'coming' }).expect(200);
    await board.post(`/meetings/${meeting.id}/reminders`).send({ message: 'Bitte bis Freitag.' }).expect(201);
    expect([await mailsTo(api, meeting.people[0]!.email), await mailsTo(api, meeting.people[1]!.email)].map(({ length }) => length)).toEqual([1, 2]);
    expect((await mailsTo(api, meeting.people[1]!.email)).at(-1)!.body_text).toContain('Bitte bis Freitag.');
    await holderOf(api, await tokenFor(api, meeting.people[1]!.email)).answer({ answer: 'notComing' }).expect(200);
    expect((await board.post(`/meetings/${meeting.id}/reminders`).send({}).expect(422)).body.code).toBe('MEETING_NOBODY_TO_WRITE_TO');
    await (await api.as('staff')).post(`/meetings/${meeting.id}/reminders`).send({}).expect(403);
  });
});

import fc from 'fast-check';
import request from 'supertest';
import { Api, type Client } from '../../../test/harness.js';
import { holderOf, organisationNamed, PLAN, queueMails, startedCampaign, TODAY, tokenFor, type Holder } from '../../../test/confirmation-campaign.js';
import { declaredRoutes } from '../../platform/http/route.js';

let api: Api;
let office: Client;
let organisation: string;
let campaign: string;
let holder: Holder;
let n = 0;

beforeAll(async () => {
  api = await Api.start();
  office = await api.as('office');
});
afterAll(() => api.stop());

beforeEach(async () => {
  api.clock = TODAY;
  n += 1;
  organisation = await organisationNamed(office, `Verein ${n}`, { purpose: { de: 'Musik' } });
  campaign = await startedCampaign(office, { segment: { id: [organisation] } });
  await queueMails(api, campaign);
  holder = await holderFor(`verein${n}@verein.example`);
});

const holderFor = async (email: string) => holderOf(api, await tokenFor(api, campaign, email));
const recipient = async () => ((await office.get(`/confirmation-campaigns/${campaign}/recipients`).expect(200)).body as { items: Record<string, unknown>[] }).items[0]!;
const record = async () => (await office.get(`/organisations/${organisation}`).expect(200)).body as { version: number; confirmedAt: string | null; sections: { section: string; confirmedAt: string | null }[]; channels: { value: string }[]; name: string };
const trail = async () => ((await api.db.query('SELECT action, account_name FROM audit_entries WHERE organisation_id = $1 ORDER BY id', [organisation])) as { action: string; account_name: string }[]).map(({ action, account_name: name }) => `${action} ${name}`);

describe('the page behind a link', () => {
  test('shows what is asked, and looking changes nothing: a mail scanner is no reader', async () => {
    const { body } = await holder.get().expect(200);
    expect(body).toMatchObject({ organisation: { name: `Verein ${n}` }, closesOn: '2027-02-01', openedAt: null, completedAt: null });
    expect(body.sections.map(({ section }: { section: string }) => section)).toEqual(PLAN.sections);
    expect(await recipient()).toMatchObject({ state: 'queued', openedAt: null });
  });

  test('is opened once, when the page says so', async () => {
    await holder.post('/opening').expect(204);
    const { openedAt } = await recipient();
    api.clock = '2027-01-06T10:00:00Z';
    await holder.post('/opening').expect(204);
    expect(await recipient()).toMatchObject({ openedAt, state: 'opened' });
  });

  test('confirms sections, each with its day; the record stays as old as its oldest section', async () => {
    const { body } = await holder.post('/answers').send({ sections: ['identity', 'reach'] }).expect(200);
    expect(body.completedAt).toBeNull();
    expect((await holder.post('/answers').send({ sections: ['documents'] }).expect(200)).body.completedAt).not.toBeNull();
    expect(await recipient()).toMatchObject({ state: 'confirmed', completedBy: `Verein ${n}` });
    const { confirmedAt, sections } = await record();
    expect(confirmedAt).toBeNull();
    expect(sections.filter((section) => section.confirmedAt).map(({ section }) => section)).toEqual(PLAN.sections);
    await office.post(`/organisations/${organisation}/confirmations`).expect(201);
    expect((await record()).confirmedAt).toMatch(/^2027-01-05/);
  });

  test('refuses a section that is not asked', async () => {
    expect((await holder.post('/answers').send({ sections: ['rooms'] }).expect(400)).body.issues).toMatchObject([{ field: 'sections' }]);
  });

  test('corrects in place: the telephone at once, the name after the office looked, and history tells it', async () => {
    const { version } = await record();
    const channels = [{ kind: 'email', value: `verein${n}@verein.example` }, { kind: 'phone', value: '0511 123456' }];
    const names = [{ kind: 'registered', text: `Verein ${n} neu` }];
    const { body } = await holder.patch('/profile').send({ version, channels, names }).expect(200);
    expect(body).toMatchObject({ applied: ['channels'], requestId: expect.any(String), view: { pending: ['names'] } });
    expect(await record()).toMatchObject({ name: `Verein ${n}`, channels: [{}, { value: '0511 123456' }] });
    await holder.post('/answers').send({ sections: ['documents'] }).expect(200);
    expect(await recipient()).toMatchObject({ state: 'changed', corrected: expect.arrayContaining(['identity', 'reach']) });
    expect(await trail()).toEqual(expect.arrayContaining([`organisation.changed Verein ${n}`, `changeRequest.proposed Verein ${n}`, `organisation.confirmed Verein ${n}`]));
  });

  test('offers the topics and districts to tick: what is retired only to those who have it', async () => {
    const [kept, other] = await Promise.all(['Chor', 'Tanz'].map(async (de) => ((await office.post('/topics').send({ labels: { de: `${de} ${n}` } }).expect(201)).body as { id: string }).id));
    await office.patch(`/organisations/${organisation}`).send({ version: (await record()).version, topicIds: [kept] }).expect(200);
    for (const id of [kept, other]) await office.post(`/topics/${id}/retirements`).expect(201);
    const { body } = await holder.get('/terms').expect(200);
    const ids = (body as { topics: { id: string }[] }).topics.map(({ id }) => id);
    expect([ids.includes(kept!), ids.includes(other!)]).toEqual([true, false]);
    expect(body.districts[0]).toMatchObject({ parentId: null, labels: { de: expect.any(String) } });
  });

  test('corrects topics, languages and districts by their rules: at once, with approval, or not at all', async () => {
    const { version } = await record();
    const { topics, districts } = (await holder.get('/terms')).body as { topics: { id: string }[]; districts: { id: string }[] };
    const [topicIds, districtIds] = [[topics[1]!.id], [districts[1]!.id]];
    const set = (field: string, rule: string) => office.put(`/field-rules/${field}`).send({ rule, version: 0 }).expect(200);
    await set('districtIds', 'approval');
    await set('adviceLanguages', 'office');
    const refused = await holder.patch('/profile').send({ version, topicIds, adviceLanguages: ['ar'] }).expect(400);
    expect(refused.body.issues).toMatchObject([{ field: 'adviceLanguages', code: 'officeOnly' }]);
    const { body } = await holder.patch('/profile').send({ version, topicIds, districtIds, workingLanguages: ['ar', 'de'] }).expect(200);
    expect(body).toMatchObject({ applied: ['topicIds', 'workingLanguages'], view: { pending: ['districtIds'], organisation: { topics: [{ id: topicIds[0] }], districts: [], workingLanguages: ['ar', 'de'] } } });
    expect((await holder.patch('/profile').send({ version: version + 1, topicIds: [organisation] })).body.issues).toMatchObject([{ field: 'topicIds', code: 'notFound' }]);
  });

  test('shows a clash instead of overwriting', async () => {
    const { version } = await record();
    await office.patch(`/organisations/${organisation}`).send({ version, founded: '1999' }).expect(200);
    const { body } = await holder.patch('/profile').send({ version, links: [] }).expect(409);
    expect(body).toMatchObject({ code: 'VERSION_CONFLICT', current: { organisation: { founded: '1999' } } });
  });

  test('takes words for what has no field, once', async () => {
    for (let time = 0; time < 2; time += 1) await holder.post('/remarks').send({ section: 'documents', text: 'Die Satzung ist neu.' }).expect(200);
    expect(await recipient()).toMatchObject({ remarks: [{ section: 'documents', text: 'Die Satzung ist neu.', madeBy: `Verein ${n}` }], corrected: ['documents'] });
    const [{ count }] = await api.db.query(`SELECT count(*)::int FROM audit_entries WHERE changes::text LIKE '%Satzung ist neu%'`);
    expect(count).toBe(0);
  });

  test('tells the office of a dissolution and changes nothing by itself', async () => {
    await holder.post('/dissolution').send({ confirmed: false }).expect(400);
    const before = await record();
    await holder.post('/dissolution').send({ confirmed: true, note: 'Seit Mai' }).expect(200);
    expect(await record()).toEqual(before);
    const found = async () => ((await office.get(`/organisations?reported=dissolved&id=${organisation}`)).body as { total: number }).total;
    expect(await found()).toBe(1);
    const { id, state, dissolutionNote } = await recipient();
    expect([state, dissolutionNote]).toEqual(['dissolved', 'Seit Mai']);
    await office.post(`/confirmation-campaigns/${campaign}/closing`).expect(200);
    await office.post(`/confirmation-campaigns/${campaign}/recipients/${String(id)}/settlement`).expect(200);
    expect(await found()).toBe(0);
  });
});

describe('passing on', () => {
  const to = { name: 'Amal', email: 'amal@verein.example', language: 'ar' };

  test('gives a colleague a link of their own and ends the own one', async () => {
    await holder.post('/passings').send({ ...to, keepMine: false }).expect(204);
    await holder.get().expect(404);
    const colleague = await holderFor(to.email);
    expect((await colleague.get().expect(200)).body).toMatchObject({ holder: { name: 'Amal', language: 'ar' }, passedOnTo: 'Amal' });
    await colleague.post('/answers').send({ sections: PLAN.sections }).expect(200);
    expect(await recipient()).toMatchObject({ state: 'confirmed', completedBy: 'Amal' });
    const [{ html }] = await api.db.query('SELECT body_html AS html FROM mail_messages WHERE recipient_email = $1 ORDER BY created_at DESC LIMIT 1', [to.email]);
    expect(html).toContain('dir="rtl"');
  });

  test('keeps the own link when asked; the same colleague gets one mail, however often; strangers get no flood', async () => {
    await Promise.all(Array.from({ length: 10 }, () => holder.post('/passings').send({ ...to, keepMine: true })));
    await holder.get().expect(200);
    const [{ count }] = await api.db.query(`SELECT count(*)::int FROM confirmation_links WHERE campaign_id = $1 AND occasion = 'passedOn'`, [campaign]);
    expect(count).toBe(1);
    for (let other = 1; other < 5; other += 1) await holder.post('/passings').send({ ...to, email: `a${other}@verein.example`, keepMine: true }).expect(204);
    expect((await holder.post('/passings').send({ ...to, email: 'a9@verein.example', keepMine: true }).expect(422)).body.code).toBe('CONFIRMATION_PASSED_ON_TOO_OFTEN');
  });
});

describe('a link', () => {
  test('opens its own routes and no other, and its page is no other organisation’s', async () => {
    const token = await tokenFor(api, campaign, `verein${n}@verein.example`);
    const open: string[] = [];
    for (const { method, path, rule } of declaredRoutes(api.app)) {
      if (rule.access === 'public') continue;
      const address = `/api/v1${path.replace(/:\w+/g, organisation)}`;
      const { status } = await request(api.app.getHttpServer())[method.toLowerCase() as 'get'](address).set('Sec-Fetch-Site', 'same-origin').set('Authorization', `Bearer ${token}`);
      if (status !== 401 && status !== 404) open.push(rule.access);
    }
    expect([...new Set(open)]).toEqual(['link:confirmer']);
  }, 60_000);

  test('dies with the window, with the campaign, and when it is revoked', async () => {
    api.clock = '2027-01-31T22:00:00Z';
    await holder.get().expect(200);
    api.clock = '2027-01-31T23:30:00Z';
    expect((await holder.get().expect(404)).body.code).toBe('LINK_INVALID');
    await holder.post('/answers').send({ sections: ['reach'] }).expect(404);
  });

  test('stays valid beside the one of the reminder: people open whichever mail they find', async () => {
    api.clock = '2027-01-13T10:00:00Z';
    await queueMails(api, campaign);
    await (await holderFor(`verein${n}@verein.example`)).get().expect(200);
    await holder.get().expect(200);
  });

  test('cannot be guessed, cut, lengthened or forged', async () => {
    const token = await tokenFor(api, campaign, `verein${n}@verein.example`);
    const mutated = fc.oneof(
      fc.stringMatching(/^[\w-]{43}$/), fc.string({ maxLength: 200 }).map((text) => text.replace(/[\r\n\0]/g, '')), fc.nat(token.length - 1).map((cut) => token.slice(0, cut)),
      fc.nat(token.length - 1).map((at) => token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1)), fc.stringMatching(/^[\w-]{1,20}$/).map((more) => token + more), fc.constantFrom(token.toUpperCase(), token.toLowerCase(), `${token}=`, `' OR 1=1 --`),
    );
    await fc.assert(
      fc.asyncProperty(mutated, async (forged) => {
        fc.pre(forged !== token && forged.trim() !== token && /^[\x20-\x7e]*$/.test(forged));
        const { status, body } = await holderOf(api, forged).get();
        expect([status, (body as { code: string }).code]).toEqual([404, 'LINK_INVALID']);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  test('is stored nowhere: the database knows its digest only, and the mail forgets it once it is sent', async () => {
    const token = await tokenFor(api, campaign, `verein${n}@verein.example`);
    const { text } = await office.get(`/confirmation-campaigns/${campaign}/recipients`);
    expect(text).not.toContain(token);
    const rows = await api.db.query('SELECT l::text AS row FROM confirmation_links l');
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});

describe('200 submissions at the same moment', () => {
  test('have one effect', async () => {
    const { version } = await record();
    const answers = await Promise.all(Array.from({ length: 200 }, () => holder.post('/answers').send({ sections: PLAN.sections })));
    expect([...new Set(answers.map(({ status }) => status))]).toEqual([200]);
    expect((await trail()).filter((line) => line.startsWith('organisation.confirmed'))).toHaveLength(1);
    expect((await record()).version).toBe(version);
    const corrections = await Promise.all(Array.from({ length: 200 }, () => holder.patch('/profile').send({ version, links: [{ kind: 'website', url: 'https://neu.example' }] })));
    expect(corrections.filter(({ status }) => status === 200)).toHaveLength(1);
    expect([...new Set(corrections.map(({ status }) => status))].sort()).toEqual([200, 409]);
    expect((await trail()).filter((line) => line.startsWith('organisation.changed'))).toHaveLength(1);
  }, 120_000);
});

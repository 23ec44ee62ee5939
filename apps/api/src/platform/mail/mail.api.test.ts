import { LANGUAGES, type Language } from '@verbund/contracts/languages.js';
import { MAILS, type MailName } from '@verbund/contracts/mail-texts.js';
import { Api } from '../../../test/harness.js';
import { SmtpInbox } from '../../../test/smtp-inbox.js';
import { systemActor } from '../work/request-actor.js';
import { UnitOfWork } from '../work/unit-of-work.js';
import { oneAddress } from './mail-address.js';
import { transportOf } from './mail.module.js';
import { queueMail } from './queue-mail.js';
import { renderMail } from './render-mail.js';
import { resumeMail, sendMail } from './send-mail.js';

let api: Api;
let inbox: SmtpInbox;
beforeAll(async () => {
  api = await Api.start();
  inbox = await SmtpInbox.open();
});
afterAll(async () => {
  inbox.close();
  await api.stop();
});
beforeEach(() => {
  inbox.mails.length = 0;
  inbox.answer = () => null;
});

const link = 'https://verbund.example/reset#abc';
async function queue(to = { name: 'Олена', address: 'olena@verbund.example' }): Promise<string> {
  await api.app.get(UnitOfWork).run(systemActor('test'), async (tx) => {
    await queueMail(tx, { to, language: 'de', mail: 'reset', values: { link, minutes: 30 } });
    tx.record({ action: 'account.resetRequested', subject: 'account', subjectId: '7a0f9d0e-4a57-4b7e-9d6b-2d9f7f3a1c11' });
  });
  const [{ id }] = await api.db.query('SELECT id FROM mail_messages ORDER BY created_at DESC LIMIT 1');
  return id as string;
}
const send = (id: string) => sendMail(api.db, transportOf({ smtpUrl: inbox.url, mailFrom: 'verbund@verbund.example' }), id);
const messageOf = async (id: string) => (await api.db.query('SELECT state, attempts, last_error, body_text FROM mail_messages WHERE id = $1', [id]))[0];

describe('a queued mail', () => {
  test('has a job exactly when its transaction is saved', async () => {
    const id = await queue();
    const jobs = () => api.db.query(`SELECT payload FROM graphile_worker._private_jobs WHERE payload ->> 'id' = $1`, [id]);
    expect(await jobs()).toHaveLength(1);
    const before = await api.db.query('SELECT count(*) FROM mail_messages');
    await expect(api.app.get(UnitOfWork).run(systemActor('test'), (tx) => queueMail(tx, { to: { name: 'A', address: 'a@x.example' }, language: 'de', mail: 'passwordChanged' }))).rejects.toThrow('audit record');
    expect(await api.db.query('SELECT count(*) FROM mail_messages')).toEqual(before);
  });

  test('reaches one recipient, once; its text is not kept afterwards', async () => {
    const id = await queue();
    await send(id);
    await send(id);
    expect(inbox.mails.map(({ recipients }) => recipients)).toEqual([['<olena@verbund.example>']]);
    expect(inbox.mails[0]!.data).toMatch(/^From: verbund@verbund\.example\r\nTo: =\?UTF-8\?.*<olena@verbund\.example>/);
    expect(await messageOf(id)).toEqual({ state: 'sent', attempts: 1, last_error: null, body_text: '' });
  });

  test('brings an entry for the calendar with its method, which is not kept afterwards either', async () => {
    const text = 'BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nEND:VCALENDAR\r\n';
    const id = await api.app.get(UnitOfWork).run(systemActor('test'), async (tx) => {
      tx.record({ action: 'account.resetRequested', subject: 'account', subjectId: '7a0f9d0e-4a57-4b7e-9d6b-2d9f7f3a1c11' });
      return queueMail(tx, { to: { name: 'Олена', address: 'olena@verbund.example' }, language: 'de', mail: 'passwordChanged', calendar: { method: 'CANCEL', text } });
    });
    await send(id);
    const { data } = inbox.mails[0]!;
    expect(data).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=CANCEL/i);
    expect(data).toMatch(/filename="?meeting\.ics/);
    const parts = [...data.matchAll(/base64\r\n(?:[\w-]+: .*\r\n)*\r\n([\w+/=\r\n]+)/g)].map(([, part]) => Buffer.from(part!, 'base64').toString());
    expect(parts.length === 0 ? data.includes('METHOD:CANCEL') : parts.some((part) => part.includes('METHOD:CANCEL'))).toBe(true);
    expect((await api.db.query('SELECT calendar FROM mail_messages WHERE id = $1', [id]))[0].calendar).toBeNull();
  });

  test('is never sent again when the process died while sending', async () => {
    const id = await queue();
    await api.db.query(`UPDATE mail_messages SET state = 'sending', sending_since = now() - interval '1 hour' WHERE id = $1`, [id]);
    await send(id);
    expect((await messageOf(id)).state).toBe('unsure');
    await api.db.query(`UPDATE mail_messages SET state = 'sending' WHERE id = $1`, [id]);
    await resumeMail(api.db);
    expect((await messageOf(id)).state).toBe('unsure');
    expect(inbox.mails).toEqual([]);
  });

  test('is unsure when the connection breaks after the text was handed over', async () => {
    inbox.answer = (command) => (command === '.' ? 'CUT' : null);
    const id = await queue();
    await send(id);
    expect((await messageOf(id)).state).toBe('unsure');
  });

  test('waits and is tried again when the server says later or is not there', async () => {
    inbox.answer = (command) => (command === 'RCPT' ? '451 later' : null);
    const id = await queue();
    await expect(send(id)).rejects.toThrow('451');
    await expect(sendMail(api.db, transportOf({ smtpUrl: 'smtp://127.0.0.1:1', mailFrom: 'a@x.example' }), id)).rejects.toThrow('did not take');
    expect(await messageOf(id)).toMatchObject({ state: 'waiting', attempts: 2, body_text: expect.stringContaining(link) });
    inbox.answer = () => null;
    await send(id);
    expect((await messageOf(id)).state).toBe('sent');
  });

  test('fails for good when the server refuses the recipient', async () => {
    inbox.answer = (command) => (command === 'RCPT' ? '550 no such mailbox' : null);
    const id = await queue();
    await send(id);
    expect(await messageOf(id)).toMatchObject({ state: 'failed', last_error: 'EENVELOPE 550 RCPT TO', body_text: '' });
  });

  test('waits without a mail server; the next start with one takes it up', async () => {
    const id = await queue();
    await api.db.query('DELETE FROM graphile_worker._private_jobs');
    await sendMail(api.db, null, id);
    expect((await messageOf(id)).state).toBe('waiting');
    await resumeMail(api.db);
    await resumeMail(api.db);
    expect(await api.db.query(`SELECT 1 FROM graphile_worker._private_jobs WHERE payload ->> 'id' = $1`, [id])).toHaveLength(1);
  });

  test('does not send a password in the clear', async () => {
    inbox.answer = (command) => (command === 'STARTTLS' ? '502 no' : null);
    const id = await queue();
    const transport = transportOf({ smtpUrl: inbox.url.replace('//', '//user:secret@'), mailFrom: 'a@x.example' });
    await expect(sendMail(api.db, transport, id)).rejects.toThrow('ETLS');
    expect(inbox.mails).toEqual([]);
    expect((await messageOf(id)).state).toBe('waiting');
  });
});

describe('a recipient', () => {
  test.each([
    'a@x.example\r\nBcc: evil@y.example', 'a@x.example\nevil@y.example', 'a@x.example, evil@y.example', 'a@x.example;evil@y.example', '<a@x.example>', 'A <a@x.example>',
    '"a, evil@y.example"@x.example', 'a@x.example>,<evil@y.example', 'a@x.example evil@y.example', 'group:a@x.example;', '', 'a', '@x.example', 'a@', 'a@x.example\0',
  ])('is refused when it is not exactly one address: %j', (address) => {
    expect(() => oneAddress({ name: 'A', address })).toThrow('not exactly one');
  });

  test.each(['Eva\r\nBcc: evil@y.example', 'Eva" <evil@y.example>, "', 'Eva, evil@y.example', '<evil@y.example>'])('has a name that adds nobody: %j', async (name) => {
    const id = await queue({ name, address: 'eva@verbund.example' });
    await send(id);
    expect(inbox.mails.map(({ recipients }) => recipients)).toEqual([['<eva@verbund.example>']]);
    expect(inbox.mails[0]!.data.split('\r\n\r\n')[0]).not.toMatch(/^bcc:/im);
  });
});

describe('what a mail says', () => {
  const values = {
    name: '<b>Eva & Co.</b>', network: 'Netz', link, days: 7, minutes: 30, count: 2, organisation: 'Chor', person: 'Lina', predecessor: 'Kim', sender: 'Olena', role: 'manager', handover: 'no' as const,
    day: '01.02.2027', until: '31.01.2027', document: 'statutes', title: 'Beleg', what: '– Satzung', fields: 'Namen', reason: 'Ende', message: '', number: '2027-001', yes: 5, no: 1, abstentions: 1, entitled: 7,
  };
  const all = (Object.keys(MAILS) as MailName[]).flatMap((mail) => LANGUAGES.map((language): [MailName, Language] => [mail, language]));

  test.each(all)('%s in %s', (mail, language) => {
    const { subject, text, html } = renderMail(mail, language, values);
    expect(subject).toContain('Netz');
    expect(html).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
    expect(html).not.toContain('<b>');
    expect(html).toContain('&lt;b&gt;Eva &amp; Co.&lt;/b&gt;');
    for (const rendered of [subject, text, html]) expect(rendered).not.toMatch(/[{}]/);
    expect(text.includes(link)).toBe(MAILS[mail] === 'withLink');
  });
});

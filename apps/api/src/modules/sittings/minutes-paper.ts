import type { Paper, PaperPart, PaperRow } from '../../platform/pdf/paper.js';
import { decisionPart } from './decisions-paper.js';
import type { FrozenMinutes, MinutesContent, MinutesItem, MinutesOnPaper, MinutesParticipant } from './minutes-content.js';
import { paperWords, type PaperWords } from './paper-words.js';
import type { QuorumView } from './sittings.dto.js';

/** The minutes of a meeting as a paper: labels in one language, contents as they were written. */
export function minutesPaper({ language, content, approved }: MinutesOnPaper): Paper {
  const words = paperWords(language);
  const { say } = words;
  return words.frame({
    title: say('paper.minutes'),
    subtitle: subtitleOf(content, words),
    ...markOf(approved, words),
    head: content.network.name,
    parts: [
      ...draftNote(approved, words),
      { kind: 'facts', rows: factsOf(content, words) },
      ...attendanceParts(content, words),
      ...agendaParts(content, words),
      ...(content.general ? [heading(say('paper.general')), text(content.general)] : []),
      heading(say('paper.course')),
      ...content.items.filter(({ kind }) => kind !== 'break').flatMap((item) => itemParts(item, words)),
      ...taskParts(content, words),
      ...(approved ? approvalParts(approved, words) : []),
    ],
  });
}

/** What the minutes say about one item, with what makes it a proof: whose it is, when, and the hash of the whole. */
export function extractPaper({ language, content, approved }: MinutesOnPaper, item: MinutesItem): Paper {
  const words = paperWords(language);
  const { say } = words;
  return words.frame({
    title: say('paper.extract'),
    subtitle: subtitleOf(content, words),
    ...markOf(approved, words),
    head: content.network.name,
    parts: [
      ...draftNote(approved, words),
      { kind: 'facts', rows: [...placeRows(content, words), [say('paper.quorumAt'), say('paper.share', item.quorum)]] },
      ...itemParts(item, words),
      ...(approved ? approvalParts(approved, words) : []),
    ],
  });
}

const subtitleOf = ({ body, meeting }: MinutesContent, { own, day }: PaperWords): string => [body.name, meeting.title, day(meeting.on)].map(own).join(' · ');
const heading = (words: string, level: 1 | 2 = 1): PaperPart => ({ kind: 'heading', level, text: words });
const text = (words: string): PaperPart => ({ kind: 'text', text: words });
/** Rows whose value is there. */
const given = (rows: readonly (readonly [string, string | null])[]): PaperRow[] => rows.filter((row): row is PaperRow => Boolean(row[1]));

const markOf = (approved: MinutesOnPaper['approved'], { say }: PaperWords): Pick<Paper, 'mark' | 'foot'> =>
  approved ? { mark: null, foot: `SHA-256 ${approved.hash.slice(0, 16)}…` } : { mark: say('paper.draft'), foot: say('paper.draft.note') };
const draftNote = (approved: MinutesOnPaper['approved'], { say }: PaperWords): PaperPart[] => (approved ? [] : [{ kind: 'note', text: say('paper.draft.note') }]);

function placeRows({ network, body, meeting, rulePack }: MinutesContent, { say, instant }: PaperWords): PaperRow[] {
  return given([
    [say('paper.seat'), network.seat],
    [say('paper.registerNumber'), network.registerNumber],
    [say('paper.body'), body.name],
    [say('paper.place'), meeting.place],
    [say('paper.mode'), say(`paper.mode.${meeting.mode}`)],
    [say('paper.begin'), instant(meeting.openedAt ?? meeting.plannedFrom, network.timeZone)],
    [say('paper.end'), instant(meeting.closedAt ?? meeting.plannedTo, network.timeZone)],
    [say('paper.rulePack'), rulePack?.name ?? null],
  ]);
}

const factsOf = (content: MinutesContent, words: PaperWords): PaperRow[] => [
  ...placeRows(content, words),
  ...given([
    [words.say('paper.notice'), noticeOf(content, words)],
    [words.say('paper.dispatches'), content.notice.dispatches.map(({ name, at }) => `${words.own(name)} (${words.own(words.instant(at, content.network.timeZone))})`).join('\n')],
    [words.say('paper.quorum'), quorumOf(content.quorum, words)],
  ]),
];

/** Was the notice sent in time? */
function noticeOf({ notice: { sentOn, days, lastDispatch } }: MinutesContent, { say, day }: PaperWords): string {
  if (sentOn === null) return say('paper.notice.none');
  if (days === null || lastDispatch === null) return say('paper.notice.sent', { day: day(sentOn) });
  const values = { day: day(sentOn), last: day(lastDispatch), days };
  return sentOn <= lastDispatch ? say('paper.notice.inTime', values) : say('paper.notice.late', values);
}

function quorumOf({ present, entitled, isQuorate }: QuorumView, { say }: PaperWords): string {
  if (isQuorate === null) return say('paper.quorum.unknown', { present, entitled });
  return isQuorate ? say('paper.quorum.yes', { present, entitled }) : say('paper.quorum.no', { present, entitled });
}

function attendanceParts({ participants }: MinutesContent, words: PaperWords): PaperPart[] {
  const { say, word } = words;
  const rows = participants.map((participant) => [
    participant.name, participant.role ? word('mandateRole', participant.role) : '', participant.votes ? say('paper.vote.yes') : say('paper.vote.no'), partTaken(participant, words),
  ]);
  if (rows.length === 0) return [];
  return [heading(say('paper.attendance')), { kind: 'table', widths: [4, 3, 1.4, 5], head: [say('paper.person'), say('paper.role'), say('paper.vote'), say('paper.takesPart')], rows }];
}

/** From the beginning on, and what changed at which item. */
function partTaken({ attendance }: MinutesParticipant, { say, word }: PaperWords): string {
  const first = attendance.find(({ from }) => from === null)?.attendance ?? 'absent';
  const later = attendance.filter(({ from }) => from !== null).map(({ from, attendance: how }) => say('paper.from', { number: from, how: word('attendance', how) }));
  return [word('attendance', first), ...later].join('\n');
}

function agendaParts({ items }: MinutesContent, words: PaperWords): PaperPart[] {
  if (items.length === 0) return [];
  const rows = items.map(({ number, title, kind, ...item }) => [number, title, [words.word('itemKind', kind), ...marksOf(item, words)].join(', ')]);
  return [heading(words.say('paper.agenda')), { kind: 'table', widths: [1, 8, 4], head: ['', words.say('paper.item'), ''], rows }];
}

const marksOf = ({ isAnnounced, isInternal }: Pick<MinutesItem, 'isAnnounced' | 'isInternal'>, { say }: PaperWords): string[] =>
  [isAnnounced ? null : say('paper.notAnnounced'), isInternal ? say('paper.internal') : null].filter((mark) => mark !== null);

function itemParts(item: MinutesItem, words: PaperWords): PaperPart[] {
  const { number, title, description, presenter, organisation, papers, recusals, decisions } = item;
  const rows = given([
    [words.say('paper.presenter'), [presenter, organisation].filter((name) => name !== null).map(words.own).join(', ')],
    [words.say('paper.papers'), papers.join('\n')],
    [words.say('paper.recused'), recusals.map(({ name, reason }) => `${words.own(name)}: ${words.own(reason)}`).join('\n')],
  ]);
  return [
    heading(`${number} ${title}`, 2),
    ...(description ? [{ kind: 'note' as const, text: description }] : []),
    ...(rows.length > 0 ? [{ kind: 'facts' as const, rows }] : []),
    ...(item.text || decisions.length === 0 ? [text(item.text || words.say('paper.nothing'))] : []),
    ...decisions.map((decision) => decisionPart(decision, words)),
  ];
}

function taskParts({ tasks }: MinutesContent, { say, day }: PaperWords): PaperPart[] {
  if (tasks.length === 0) return [];
  const rows = tasks.map(({ title, person, dueOn, item }) => [title, person ?? '', dueOn ? day(dueOn) : '', item ?? '']);
  return [heading(say('paper.tasks')), { kind: 'table', widths: [6, 4, 3, 1.5], head: [say('paper.task'), say('paper.person'), say('paper.task.due'), ''], rows }];
}

function approvalParts({ document, hash, signatures, addenda }: NonNullable<MinutesOnPaper['approved']>, words: PaperWords): PaperPart[] {
  const { say, day, word } = words;
  const people = document.signatories.map(({ role, name }) => {
    const signature = signatures.find((known) => known.role === role);
    const note = signature ? say(signature.onPaper ? 'paper.signed.onPaper' : 'paper.signed', { day: day(signature.signedOn) }) : say('paper.signed.not');
    return { name, role: word('minutesRole', role), note };
  });
  return [
    heading(say('paper.approval')),
    { kind: 'facts', rows: approvalRows(document, hash, words) },
    { kind: 'note', text: say('paper.hash.help') },
    heading(say('paper.signatures')),
    { kind: 'signatures', people },
    ...(addenda.length > 0 ? [heading(say('paper.addenda'))] : []),
    ...addenda.flatMap(({ document: { number, on, text: added, by }, hash: own }): PaperPart[] =>
      [heading(say('paper.addendum', { number, day: day(on) }), 2), text(added), { kind: 'note', text: `${words.own(by)} · SHA-256 ${own}` }]),
  ];
}

function approvalRows({ approval: { on, meeting, decision, by }, previousHash }: FrozenMinutes, hash: string, { say, day }: PaperWords): PaperRow[] {
  const where = meeting ? say('paper.approval.meeting', { day: day(meeting.on), title: meeting.name }) : say('paper.approval.circular', { day: day(on) });
  const number = decision ? say('paper.decision', { number: decision.number }) : null;
  return given([[say('paper.approval'), [where, number].filter(Boolean).join('\n')], [say('paper.approval.by'), by], [say('paper.hash'), hash], [say('paper.hash.previous'), previousHash]]);
}

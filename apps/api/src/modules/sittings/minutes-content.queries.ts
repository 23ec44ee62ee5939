import type { Actor } from '@verbund/domain/access/can.js';
import type { Language } from '@verbund/contracts/languages.js';
import { rowOf, sql, type Db } from '../../platform/database/sql.js';
import { meetingFacts, type MeetingFacts } from '../invitations/meeting-facts.queries.js';
import { placeInWords } from '../invitations/meeting-words.service.js';
import { readableMeetings } from '../meetings/meetings.queries.js';
import type { DecisionItem } from './decisions.dto.js';
import type { AddendumRow, FrozenMinutes, MinutesContent, MinutesDecision, MinutesItem, MinutesOnPaper, MinutesParticipant, SignatureRow } from './minutes-content.js';
import type { SittingItem, SittingView } from './sittings.dto.js';
import { sittingView } from './sittings.queries.js';

type Around = Pick<MinutesContent, 'network' | 'rulePack'> & Pick<MinutesContent['meeting'], 'openedAt' | 'closedAt'> & { readonly dispatches: MinutesContent['notice']['dispatches'] };

/** What a sitting does not know itself: whose it is, when it really began and ended, and how its notice went out. */
const around = async (db: Db, meetingId: string): Promise<Around> =>
  (await rowOf<Around>(
    db,
    sql`SELECT (SELECT json_build_object('name', n.name, 'seat', n.seat, 'registerNumber', n.register_number, 'timeZone', n.time_zone) FROM network n) AS network,
          (SELECT json_build_object('id', r.id, 'name', r.name) FROM rule_packs r WHERE r.id = opened.rule_pack_id) AS "rulePack",
          json_build_object('at', opened.taken_at) ->> 'at' AS "openedAt", json_build_object('at', closed.taken_at) ->> 'at' AS "closedAt",
          ARRAY(SELECT json_build_object('name', d.name, 'at', d.dispatched_at) FROM meeting_dispatches d JOIN meeting_invitees i ON i.id = d.invitee_id
                WHERE i.meeting_id = m.id AND d.kind = 'invitation' ORDER BY d.dispatched_at, d.name, d.id) AS dispatches
        FROM meetings m LEFT JOIN meeting_steps opened ON opened.meeting_id = m.id AND opened.step = 'opened' LEFT JOIN meeting_steps closed ON closed.meeting_id = m.id AND closed.step = 'closed'
        WHERE m.id = ${meetingId}`,
  ))!;

/** What the minutes of a meeting say as it stands, in one value. */
export async function minutesContent(db: Db, actor: Actor, meetingId: string): Promise<MinutesContent> {
  const sitting = await sittingView(db, actor, meetingId);
  const facts = (await meetingFacts(db, meetingId, null))!;
  const { network, rulePack, openedAt, closedAt, dispatches } = await around(db, meetingId);
  const { days, lastDispatch, sentOn } = sitting.notice;
  return {
    format: 1,
    network,
    body: sitting.body,
    meeting: { ...meetingOf(sitting, facts), openedAt, closedAt },
    rulePack,
    notice: { days, lastDispatch, sentOn, dispatches },
    quorum: sitting.quorum,
    leastPresent: sitting.leastPresent,
    participants: sitting.participants.map((participant) => participantOf(sitting, participant)),
    general: textOf(sitting, null),
    items: sitting.items.map((item) => itemOf(sitting, item)),
    tasks: sitting.tasks.map(({ title, person, dueOn, itemId }) => ({ title, person: person?.name ?? null, dueOn, item: numberOf(sitting, itemId) })),
  };
}

const meetingOf = ({ id, title, kind, on }: SittingView, facts: MeetingFacts) =>
  ({ id, title, kind, mode: facts.mode, on, place: placeInWords(facts), plannedFrom: facts.startsAt.toISOString(), plannedTo: facts.endsAt.toISOString() });

const numberOf = ({ items }: SittingView, itemId: string | null): string | null => items.find(({ id }) => id === itemId)?.number ?? null;
const textOf = ({ sections }: SittingView, itemId: string | null): string => sections.find((section) => section.itemId === itemId)?.text.trim() ?? '';

function participantOf(sitting: SittingView, { personId, name, role, votes }: SittingView['participants'][number]): MinutesParticipant {
  const steps = sitting.attendance.filter((step) => step.personId === personId).map(({ fromItemId, attendance }) => ({ from: numberOf(sitting, fromItemId), attendance }));
  const place = ({ from }: (typeof steps)[number]): number => (from === null ? -1 : sitting.items.findIndex(({ number }) => number === from));
  return { personId, name, role, votes, attendance: steps.sort((one, other) => place(one) - place(other)) };
}

function itemOf(sitting: SittingView, item: SittingItem): MinutesItem {
  const { id, number, depth, kind, title, description, isInternal, announcedAt, person, organisation, papers, quorum } = item;
  const nameOf = (personId: string): string => sitting.participants.find((participant) => participant.personId === personId)?.name ?? '';
  return {
    id, number, depth, kind, title, description, isInternal, isAnnounced: announcedAt !== null, presenter: person?.name ?? null, organisation: organisation?.name ?? null, papers: papers.map(({ fileName }) => fileName), quorum,
    recusals: sitting.recusals.filter(({ itemId }) => itemId === id).map(({ personId, reason }) => ({ personId, name: nameOf(personId), reason })),
    text: textOf(sitting, id),
    decisions: sitting.decisions.filter(({ itemId }) => itemId === id).map(decisionOf),
  };
}

const decisionOf = ({ id, number, wording, yes, no, abstentions, invalid, present, entitled, rule, rulePack, result, annuls }: DecisionItem): MinutesDecision =>
  ({ id, number, wording, yes, no, abstentions, invalid, present, entitled, rule, rulePack, passed: result !== 'failed', annuls: annuls?.number ?? null });

export type ApprovedRow = { document: FrozenMinutes; hash: string; approvedAt: string; signatures: SignatureRow[]; addenda: AddendumRow[] };

/** The frozen document of a meeting with what was written under it; `null`: the minutes are a draft, or not there for the reader. */
export const approvedMinutes = (db: Db, actor: Actor, meetingId: string): Promise<ApprovedRow | null> =>
  rowOf<ApprovedRow>(
    db,
    sql`SELECT f.document::json AS document, f.hash, json_build_object('at', f.approved_at) ->> 'at' AS "approvedAt",
          ARRAY(SELECT json_build_object('role', s.role, 'onPaper', s.on_paper, 'signedOn', s.signed_on, 'by', s.account_name) FROM minutes_signatures s WHERE s.meeting_id = m.id ORDER BY s.role) AS signatures,
          ARRAY(SELECT json_build_object('document', a.document::json, 'hash', a.hash) FROM minutes_addenda a WHERE a.meeting_id = m.id ORDER BY a.number) AS addenda
        FROM minutes f JOIN meetings m ON m.id = f.meeting_id WHERE m.id = ${meetingId} AND ${readableMeetings(actor)}`,
  );

/** What is set on paper: the frozen document, or the draft as it stands now. */
export async function minutesOnPaper(db: Db, actor: Actor, meetingId: string, language: Language): Promise<MinutesOnPaper> {
  const approved = await approvedMinutes(db, actor, meetingId);
  return { language, content: approved?.document ?? (await minutesContent(db, actor, meetingId)), approved };
}

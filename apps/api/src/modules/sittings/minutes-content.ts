import type { Language } from '@verbund/contracts/languages.js';
import type { MandateRole } from '@verbund/domain/bodies/mandates.js';
import type { MeetingKind, MeetingMode } from '@verbund/domain/meetings/meeting-state.js';
import type { ItemKind } from '@verbund/domain/sittings/agenda.js';
import type { Attendance } from '@verbund/domain/sittings/attendance.js';
import type { MinutesRole } from '@verbund/domain/sittings/minutes.js';
import type { DecisionItem } from './decisions.dto.js';
import type { QuorumView } from './sittings.dto.js';

type Quorum = { readonly [Field in keyof QuorumView]: QuorumView[Field] };
type Named = { readonly id: string; readonly name: string };

/** A decision as minutes keep it; what annuls it later is no part of them. */
export type MinutesDecision = Pick<DecisionItem, 'id' | 'number' | 'wording' | 'yes' | 'no' | 'abstentions' | 'invalid' | 'present' | 'entitled' | 'rule' | 'rulePack'> & {
  readonly passed: boolean;
  readonly annuls: string | null;
};

export type MinutesItem = {
  readonly id: string;
  readonly number: string;
  readonly depth: number;
  readonly kind: ItemKind;
  readonly title: string;
  readonly description: string;
  readonly isInternal: boolean;
  readonly isAnnounced: boolean;
  readonly presenter: string | null;
  readonly organisation: string | null;
  readonly papers: readonly string[];
  readonly quorum: Quorum;
  readonly recusals: readonly { readonly personId: string; readonly name: string; readonly reason: string }[];
  readonly text: string;
  readonly decisions: readonly MinutesDecision[];
};

export type MinutesParticipant = {
  readonly personId: string;
  readonly name: string;
  readonly role: MandateRole | null;
  readonly votes: boolean;
  /** From the beginning (`from: null`) or from an item on: late, gone, remote. */
  readonly attendance: readonly { readonly from: string | null; readonly attendance: Attendance }[];
};

/**
 * Everything that minutes say (governance handbook, section 6): name, seat, register number, place, day, begin and end, proper notice with proof of
 * dispatch, quorum, who was there from when on, agenda, texts, wording and figures of decisions, tasks. Days are ISO days on the clock of the
 * network, instants are in UTC.
 */
export type MinutesContent = {
  /** Rises when the form of the document changes; old documents stay as they are. */
  readonly format: 1;
  readonly network: { readonly name: string; readonly seat: string; readonly registerNumber: string; readonly timeZone: string };
  readonly body: Named;
  readonly meeting: {
    readonly id: string; readonly title: string; readonly kind: MeetingKind; readonly mode: MeetingMode; readonly on: string; readonly place: string;
    readonly plannedFrom: string; readonly plannedTo: string; readonly openedAt: string | null; readonly closedAt: string | null;
  };
  readonly rulePack: Named | null;
  readonly notice: { readonly days: number | null; readonly lastDispatch: string | null; readonly sentOn: string | null; readonly dispatches: readonly { readonly name: string; readonly at: string }[] };
  readonly quorum: Quorum;
  readonly leastPresent: number | null;
  readonly participants: readonly MinutesParticipant[];
  readonly general: string;
  readonly items: readonly MinutesItem[];
  readonly tasks: readonly { readonly title: string; readonly person: string | null; readonly dueOn: string | null; readonly item: string | null }[];
};

/** The document of approved minutes: what they say, where they were approved, who signs, and what binds them. */
export type FrozenMinutes = MinutesContent & {
  readonly approval: { readonly on: string; readonly meeting: (Named & { readonly on: string }) | null; readonly decision: { readonly id: string; readonly number: string } | null; readonly by: string };
  readonly signatories: readonly { readonly role: MinutesRole; readonly personId: string; readonly name: string }[];
  /** Hash of the rows of the database that the document was made from. */
  readonly rows: string;
  /** Hash of the minutes of the body that were approved before these. */
  readonly previousHash: string | null;
};

/** The document of an addition to approved minutes. */
export type AddendumDocument = {
  readonly format: 1;
  readonly meetingId: string;
  readonly number: number;
  readonly on: string;
  readonly text: string;
  readonly by: string;
  /** Hash of the addition before it, or of the minutes. */
  readonly previousHash: string;
};

/** Minutes as they are set on paper, in one of the languages of the interface. */
export type MinutesOnPaper = {
  readonly language: Language;
  readonly content: MinutesContent;
  /** `null`: a draft. */
  readonly approved: { readonly document: FrozenMinutes; readonly hash: string; readonly signatures: readonly SignatureRow[]; readonly addenda: readonly AddendumRow[] } | null;
};

export type SignatureRow = { readonly role: MinutesRole; readonly onPaper: boolean; readonly signedOn: string; readonly by: string };
export type AddendumRow = { readonly document: AddendumDocument; readonly hash: string };

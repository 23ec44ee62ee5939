import type { Day } from '../calendar/days.js';
import type { Problem } from '../problem.js';
import { UNKNOWN, type RulePack } from '../statutes/rule-pack.js';
import type { MeetingKind, MeetingMode } from './meeting-state.js';

export type ModeProblem = Problem<'MEETING_HYBRID_EXCLUDED' | 'MEETING_VIRTUAL_UNKNOWN' | 'MEETING_VIRTUAL_NOT_RESOLVED'>;

/** § 32 BGB speaks of the assembly, § 28 applies it to the board; what others agree on is theirs. */
const isBoundBy32 = (kind: MeetingKind): boolean => kind === 'assembly' || kind === 'board';

/**
 * May a meeting be held in this mode? Hybrid: whoever convenes it may say so (§ 32 (2) sentence 1 BGB), unless the statutes exclude it. Virtual
 * only: the members must have resolved it before, for meetings to come (sentence 2); whether they did is never guessed.
 */
export function problemWithMode(mode: MeetingMode, kind: MeetingKind, day: Day, modes: RulePack['modes'] | null): ModeProblem | null {
  if (mode === 'inPerson' || !isBoundBy32(kind)) return null;
  if (mode === 'hybrid') return modes?.hybrid === false ? { code: 'MEETING_HYBRID_EXCLUDED' } : null;
  const virtual = modes?.virtual ?? UNKNOWN;
  if (virtual === UNKNOWN) return { code: 'MEETING_VIRTUAL_UNKNOWN' };
  return virtual !== false && virtual.resolvedOn < day ? null : { code: 'MEETING_VIRTUAL_NOT_RESOLVED' };
}

/** What the notice of a meeting still has to say. */
export const NOTICE_GAPS = ['place', 'onlineAddress', 'electronicRights'] as const;
export type NoticeGap = (typeof NOTICE_GAPS)[number];

export type Whereabouts = { readonly mode: MeetingMode; readonly hasPlace: boolean; readonly onlineAddress: string; readonly electronicRights: string };

/** Where to come, where to dial in, and how rights are exercised electronically (§ 32 (2) sentence 3 BGB). */
export const noticeGapsOf = ({ mode, hasPlace, onlineAddress, electronicRights }: Whereabouts): NoticeGap[] => [
  ...(mode !== 'virtual' && !hasPlace ? ['place' as const] : []),
  ...(mode !== 'inPerson' && onlineAddress === '' ? ['onlineAddress' as const] : []),
  ...(mode !== 'inPerson' && electronicRights === '' ? ['electronicRights' as const] : []),
];

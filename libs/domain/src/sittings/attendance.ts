import type { Quorum } from '../statutes/quorum.js';
import { isQuorate } from '../statutes/quorum.js';

export const ATTENDANCES = ['present', 'remote', 'excused', 'absent'] as const;
export type Attendance = (typeof ATTENDANCES)[number];

/** From an item on somebody is there or not, until the next such step: who comes late or leaves early has two. */
export type AttendanceStep = { readonly personId: string; readonly fromItem: number; readonly attendance: Attendance };

/** Somebody who does not take part in one item, because it concerns them (§ 34 BGB) or on their own wish. */
export type Recusal = { readonly personId: string; readonly item: number; readonly reason: string };

/** Who belongs to the body on the day: with a vote of their own, or as deputy of others who have one. */
export type Participant = { readonly personId: string; readonly votes: boolean; readonly standsInFor: readonly string[] };

/** How somebody takes part at an item; items are counted from 0 in running order. Nobody who was not noted is there. */
export function attendanceAt(steps: readonly AttendanceStep[], personId: string, item: number): Attendance {
  const before = steps.filter((step) => step.personId === personId && step.fromItem <= item);
  return before.reduce<AttendanceStep | null>((last, step) => (last === null || step.fromItem >= last.fromItem ? step : last), null)?.attendance ?? 'absent';
}

const isThere = (attendance: Attendance): boolean => attendance === 'present' || attendance === 'remote';

export type QuorumAt = { readonly present: number; readonly recused: number; readonly voting: number; readonly entitled: number; readonly isQuorate: boolean };

/**
 * Who casts each vote that is there at an item: its holder, or while that one is away the first deputy who is there. Nobody casts two votes (a deputy stands
 * in for one person at a time, and not beside a vote of their own); only a mandate names a deputy (§ 38 sentence 2 BGB).
 */
export function votersAt(participants: readonly Participant[], steps: readonly AttendanceStep[], item: number): string[] {
  const isHere = (personId: string): boolean => isThere(attendanceAt(steps, personId, item));
  const voters = participants.filter(({ votes, personId }) => votes && isHere(personId)).map(({ personId }) => personId);
  for (const absent of participants.filter(({ votes, personId }) => votes && !isHere(personId))) {
    const deputy = participants.find(({ personId, votes, standsInFor }) => !votes && standsInFor.includes(absent.personId) && !voters.includes(personId) && isHere(personId));
    if (deputy) voters.push(deputy.personId);
  }
  return voters;
}

/**
 * Who can decide at an item. Recused members are there, and count for the quorum, but have no vote: § 34 BGB takes the vote, not the seat.
 */
export function quorumAt(participants: readonly Participant[], steps: readonly AttendanceStep[], recusals: readonly Recusal[], item: number, quorum: Quorum | null): QuorumAt {
  const entitled = participants.filter(({ votes }) => votes);
  const present = votersAt(participants, steps, item);
  const recused = present.filter((personId) => recusals.some((recusal) => recusal.item === item && recusal.personId === personId));
  return {
    present: present.length,
    recused: recused.length,
    voting: present.length - recused.length,
    entitled: entitled.length,
    isQuorate: isQuorate(quorum, present.length, entitled.length),
  };
}

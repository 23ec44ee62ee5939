import type { Problem } from '../problem.js';
import type { MeetingMode, MeetingState } from './meeting-state.js';

export const MEETING_ANSWERS = ['coming', 'remote', 'notComing'] as const;
export type MeetingAnswer = (typeof MEETING_ANSWERS)[number];

/** What one can answer to a meeting of this kind: nobody dials in where nothing is set up, or comes where nobody is. */
export const answersTo = (mode: MeetingMode): readonly MeetingAnswer[] =>
  MEETING_ANSWERS.filter((answer) => (answer === 'remote' ? mode !== 'inPerson' : answer === 'notComing' || mode !== 'virtual'));

export type AnswerProblem = Problem<'MEETING_ANSWER_IMPOSSIBLE'>;
export type DispatchProblem = Problem<'MEETING_OVER' | 'MEETING_STEP_IMPOSSIBLE'>;

/** Answers count until the meeting is over, the last one of each person; to a cancelled meeting there is none. */
export const problemWithAnswer = (answer: MeetingAnswer, mode: MeetingMode, { state, isOver }: { state: MeetingState; isOver: boolean }): AnswerProblem | null =>
  isOver || state === 'closed' || state === 'cancelled' || !answersTo(mode).includes(answer) ? { code: 'MEETING_ANSWER_IMPOSSIBLE' } : null;

/** Nobody is invited to, or reminded of, what is over or cancelled. */
export function problemWithDispatch({ state, isOver }: { state: MeetingState; isOver: boolean }): DispatchProblem | null {
  if (state === 'closed' || state === 'cancelled') return { code: 'MEETING_STEP_IMPOSSIBLE', params: { state } };
  return isOver ? { code: 'MEETING_OVER' } : null;
}

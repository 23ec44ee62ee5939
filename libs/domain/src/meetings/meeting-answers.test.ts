import { answersTo, problemWithAnswer, problemWithDispatch } from './meeting-answers.js';

describe('an answer', () => {
  test('fits the way in which the meeting is held', () => {
    expect([answersTo('inPerson'), answersTo('hybrid'), answersTo('virtual')]).toEqual([['coming', 'notComing'], ['coming', 'remote', 'notComing'], ['remote', 'notComing']]);
    expect(problemWithAnswer('remote', 'inPerson', { state: 'invited', isOver: false })).toEqual({ code: 'MEETING_ANSWER_IMPOSSIBLE' });
  });
  test('counts until the meeting is over or cancelled, while it is open too', () => {
    expect(problemWithAnswer('coming', 'hybrid', { state: 'open', isOver: false })).toBeNull();
    for (const [state, isOver] of [['invited', true], ['closed', false], ['cancelled', false]] as const) expect(problemWithAnswer('coming', 'hybrid', { state, isOver })).not.toBeNull();
  });
});

test('nobody is invited to what is over or cancelled', () => {
  expect(problemWithDispatch({ state: 'planned', isOver: false })).toBeNull();
  expect(problemWithDispatch({ state: 'planned', isOver: true })).toEqual({ code: 'MEETING_OVER' });
  expect(problemWithDispatch({ state: 'cancelled', isOver: false })).toEqual({ code: 'MEETING_STEP_IMPOSSIBLE', params: { state: 'cancelled' } });
});

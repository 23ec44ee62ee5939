import { noticeGapsOf, problemWithMode } from './meeting-modes.js';
import { meetingStateOf, problemWithMeetingAction } from './meeting-state.js';

describe('the state of a meeting', () => {
  test('follows from what happened', () => {
    expect([meetingStateOf([]), meetingStateOf(['invited']), meetingStateOf(['opened']), meetingStateOf(['invited', 'opened', 'closed']), meetingStateOf(['invited', 'cancelled'])]).toEqual(['planned', 'invited', 'open', 'closed', 'cancelled']);
  });
  test('says what can still be done', () => {
    expect(problemWithMeetingAction('move', 'invited')).toBeNull();
    expect(problemWithMeetingAction('move', 'open')).toEqual({ code: 'MEETING_STEP_IMPOSSIBLE', params: { state: 'open' } });
    expect(problemWithMeetingAction('reinstate', 'planned')).toEqual({ code: 'MEETING_STEP_IMPOSSIBLE', params: { state: 'planned' } });
  });
});

describe('the mode (§ 32 (2) BGB)', () => {
  const resolved = { hybrid: 'unknown', virtual: { resolvedOn: '2026-05-01' } } as const;
  test('hybrid may be called by whoever convenes, unless the statutes exclude it', () => {
    expect(problemWithMode('hybrid', 'assembly', '2027-01-05', null)).toBeNull();
    expect(problemWithMode('hybrid', 'board', '2027-01-05', { hybrid: false, virtual: 'unknown' })).toEqual({ code: 'MEETING_HYBRID_EXCLUDED' });
  });
  test('virtual needs a resolution of the members before; unknown says so', () => {
    expect(problemWithMode('virtual', 'assembly', '2027-01-05', resolved)).toBeNull();
    expect(problemWithMode('virtual', 'assembly', '2026-05-01', resolved)).toEqual({ code: 'MEETING_VIRTUAL_NOT_RESOLVED' });
    expect(problemWithMode('virtual', 'board', '2027-01-05', { hybrid: true, virtual: false })).toEqual({ code: 'MEETING_VIRTUAL_NOT_RESOLVED' });
    expect(problemWithMode('virtual', 'board', '2027-01-05', null)).toEqual({ code: 'MEETING_VIRTUAL_UNKNOWN' });
    expect(problemWithMode('virtual', 'workingGroup', '2027-01-05', null)).toBeNull();
  });
  test('the notice says where, and how rights are exercised', () => {
    expect(noticeGapsOf({ mode: 'hybrid', hasPlace: false, onlineAddress: '', electronicRights: '' })).toEqual(['place', 'onlineAddress', 'electronicRights']);
    expect(noticeGapsOf({ mode: 'virtual', hasPlace: false, onlineAddress: 'https://meet.example', electronicRights: 'x' })).toEqual([]);
  });
});

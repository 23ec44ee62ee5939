import { problemWithSittingRules, rulesOfSitting } from './sitting-rules.js';

describe('the rules of a sitting', () => {
  const board = { quorum: { count: 3 } };

  it('are those of its kind; what nobody knows stays unknown, and bodies without statutes decide by simple majority', () => {
    expect(rulesOfSitting('board', null)).toEqual({ quorum: 'unknown', notice: 'unknown', majorities: [{ rule: 'board', majority: 'unknown' }], needsNotice: true });
    expect(rulesOfSitting('board', { board }).quorum).toEqual({ count: 3 });
    expect(rulesOfSitting('assembly', { assembly: { quorum: null } }).quorum).toBeNull();
    expect(rulesOfSitting('assembly', null).majorities.map(({ rule }) => rule)).toEqual(['default', 'statutes', 'purpose', 'dissolution']);
    expect(rulesOfSitting('workingGroup', null)).toMatchObject({ quorum: null, notice: null, needsNotice: false });
  });

  it('say by name what keeps a body from deciding', () => {
    expect(problemWithSittingRules('board', rulesOfSitting('board', null), 'board')).toEqual({ code: 'RULE_UNKNOWN', params: { rule: 'board_quorum' } });
    expect(problemWithSittingRules('board', rulesOfSitting('board', { board }), 'board')).toEqual({ code: 'RULE_UNKNOWN', params: { rule: 'majorities_board' } });
    expect(problemWithSittingRules('workingGroup', rulesOfSitting('workingGroup', null), 'simple')).toBeNull();
  });
});

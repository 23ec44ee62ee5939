import { compareField } from './three-way.js';
import { adoptedValue, problemWithAdoption, problemWithStep, requestState } from './request-rules.js';

describe('a request', () => {
  it.each([
    ['proposed', [null, null], []],
    ['askedBack', [null], ['askedBack']],
    ['answered', [null, 'adopted'], ['askedBack', 'answered']],
    ['askedBack', [null], ['askedBack', 'answered', 'askedBack']],
    ['adopted', ['adopted', 'adopted'], ['askedBack']],
    ['partlyAdopted', ['adopted', 'refused'], []],
    ['partlyAdopted', ['adopted', 'withdrawn'], []],
    ['refused', ['refused', 'withdrawn'], []],
    ['withdrawn', ['withdrawn'], []],
  ] as const)('is %s when its fields ended as %j after %j', (state, outcomes, conversation) =>
    expect(requestState(outcomes, conversation)).toBe(state),
  );

  it('takes no further step once it is decided, and no answer without a question', () => {
    expect(problemWithStep('withdrawn', 'adopted')).toEqual({ code: 'CHANGE_REQUEST_DECIDED' });
    expect(problemWithStep('answered', 'proposed')).toEqual({ code: 'CHANGE_REQUEST_NOTHING_ASKED' });
    expect(problemWithStep('answered', 'askedBack')).toBeNull();
    expect(problemWithStep('askedBack', 'answered')).toBeNull();
  });
});

describe('adopting', () => {
  const conflict = compareField('value', { base: 'a', current: 'b', proposed: 'c' });

  it('replaces what somebody else entered only when told to', () => {
    expect(problemWithAdoption({ comparison: conflict, replaces: false, isGone: false })).toEqual({ code: 'CHANGE_REQUEST_IN_CONFLICT' });
    expect(problemWithAdoption({ comparison: conflict, replaces: true, isGone: false })).toBeNull();
    expect(adoptedValue({ comparison: conflict, replaces: true })).toBe('c');
  });

  it('is refused for what is gone', () =>
    expect(problemWithAdoption({ comparison: conflict, replaces: true, isGone: true })).toEqual({ code: 'CHANGE_REQUEST_GONE' }));
});

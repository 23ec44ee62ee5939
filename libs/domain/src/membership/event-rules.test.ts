import { problemWithEvent, problemWithHistory } from './event-rules.js';
import type { MembershipClass, MembershipEvent, MembershipState } from './membership-rules.js';

const TODAY = '2026-11-25';
const event = (state: MembershipState, effectiveOn: string, more: Partial<MembershipEvent> = {}): MembershipEvent => ({
  state,
  effectiveOn,
  ...more,
});
const full: { membershipClass: MembershipClass } = { membershipClass: 'full' };
const member = [event('application', '2015-01-01'), event('active', '2015-03-01', { ...full, decidedBy: 'Board' })];

describe('impossible events are refused by name', () => {
  it.each<[string, MembershipEvent[], MembershipEvent]>([
    ['MEMBERSHIP_DAY_INVALID', [], event('active', '2017-02-31', full)],
    [
      'MEMBERSHIP_ADMITTED_BEFORE_APPLICATION',
      [event('application', '2015-01-01')],
      event('active', '2014-01-01', full),
    ],
    ['MEMBERSHIP_ADMITTED_BEFORE_APPLICATION', [event('lead', '2015-01-01')], event('active', '2016-01-01', full)],
    ['MEMBERSHIP_CLASS_MISSING', [], event('active', '2012-05-03')],
    ['MEMBERSHIP_DECISION_MISSING', [event('application', '2015-01-01')], event('probation', '2015-02-01', full)],
    ['MEMBERSHIP_CLASS_WITHOUT_MEMBERSHIP', [], event('lead', '2015-01-01', full)],
    ['MEMBERSHIP_IN_FUTURE', [], event('application', '2026-11-26')],
    ['MEMBERSHIP_NO_OPEN_APPLICATION', [event('lead', '2015-01-01')], event('decided', '2015-02-01')],
    [
      'MEMBERSHIP_DOCUMENTS_AFTER_DECISION',
      [event('application', '2015-01-01'), event('decided', '2015-02-01')],
      event('documentsComplete', '2015-03-01'),
    ],
    ['MEMBERSHIP_APPLIED_WHILE_MEMBER', member, event('application', '2016-01-01')],
    ['MEMBERSHIP_APPLIED_TWICE', [event('application', '2015-01-01')], event('application', '2016-01-01')],
    ['MEMBERSHIP_LEAD_WHILE_MEMBER', member, event('lead', '2016-01-01')],
    ['MEMBERSHIP_ADMITTED_TWICE', member, event('probation', '2016-01-01', full)],
    ['MEMBERSHIP_UNCHANGED', member, event('active', '2016-01-01', full)],
    ['MEMBERSHIP_TWICE_ON_A_DAY', member, event('active', '2015-03-01', { membershipClass: 'associate' })],
    ['MEMBERSHIP_SUSPENDED_WITHOUT_MEMBERSHIP', [event('application', '2015-01-01')], event('suspended', '2016-01-01')],
    [
      'MEMBERSHIP_SUSPENDED_UNDER_NOTICE',
      [...member, event('exitPending', '2026-01-01')],
      event('suspended', '2026-02-01'),
    ],
    ['MEMBERSHIP_NOTICE_WITHOUT_MEMBERSHIP', [], event('exitPending', '2016-01-01')],
    ['MEMBERSHIP_ENDED_BEFORE_BEGIN', [event('lead', '2015-01-01')], event('former', '2016-01-01')],
    ['MEMBERSHIP_ENDED_TWICE', [...member, event('former', '2017-01-01')], event('former', '2018-01-01')],
    [
      'MEMBERSHIP_ENDED_TWICE',
      [...member, event('former', '2017-01-01')],
      event('expelled', '2018-01-01', { reason: 'r', decidedBy: 'Assembly' }),
    ],
    ['MEMBERSHIP_REASON_MISSING', member, event('expelled', '2018-01-01', { decidedBy: 'Assembly', reason: '  ' })],
    ['MEMBERSHIP_DECISION_MISSING', member, event('expelled', '2018-01-01', { reason: 'Harm to the network' })],
  ])('%s', (code, history, candidate) => {
    expect(problemWithEvent(candidate, history, TODAY)?.code).toBe(code);
  });
});

describe('possible events', () => {
  it.each<[string, MembershipEvent[], MembershipEvent]>([
    ['an old membership without its application', [], event('active', '2012-05-03', full)],
    [
      'an admission after a decision',
      [event('application', '2015-01-01'), event('decided', '2015-02-01')],
      event('active', '2015-03-01', full),
    ],
    ['another class', member, event('active', '2020-01-01', { membershipClass: 'associate' })],
    ['an end that lies ahead', [...member, event('exitPending', '2026-09-01')], event('former', '2027-01-01')],
    ['a notice taken back', [...member, event('exitPending', '2026-09-01')], event('active', '2026-10-01')],
    [
      'a declined application',
      [event('application', '2015-01-01')],
      event('lead', '2015-02-01', { reason: 'Declined' }),
    ],
    ['applying again after an end', [...member, event('former', '2017-01-01')], event('application', '2018-01-01')],
  ])('%s', (_, history, candidate) => expect(problemWithEvent(candidate, history, TODAY)).toBeNull());
});

describe('events dated into the past', () => {
  const history = [...member, event('suspended', '2020-01-01')];
  it('must leave what comes after them possible, and name it', () => {
    expect(problemWithEvent(event('former', '2018-01-01'), history, TODAY)).toEqual({
      code: 'MEMBERSHIP_SUSPENDED_WITHOUT_MEMBERSHIP',
      params: { state: 'suspended', effectiveOn: '2020-01-01', otherState: 'former', otherOn: '2018-01-01' },
    });
  });
  it('can be inserted between others', () => {
    expect(problemWithEvent(event('documentsComplete', '2015-02-01'), history, TODAY)).toBeNull();
  });
  it('cannot be removed when others stand on them', () => {
    expect(problemWithHistory(history)).toBeNull();
    expect(problemWithHistory(history.filter(({ state }) => state !== 'active'))?.code).toBe(
      'MEMBERSHIP_SUSPENDED_WITHOUT_MEMBERSHIP',
    );
  });
});

import fc from 'fast-check';
import { MAX_DEPTH, minutesOf, problemsWithItem, runningOrder, type AgendaItem } from './agenda.js';
import { attendanceAt, ATTENDANCES, quorumAt, votersAt, type AttendanceStep, type Participant } from './attendance.js';
import { decisionNumber, isDecided, problemWithDecision } from './decisions.js';

const item = (id: string, change: Partial<AgendaItem> = {}): AgendaItem => ({ id, parentId: null, kind: 'discussion', title: id, minutes: 10, isInternal: false, ...change });

describe('an agenda', () => {
  const items = [item('welcome', { minutes: 5 }), item('money', { minutes: null }), item('budget', { parentId: 'money', minutes: 20 }), item('audit', { parentId: 'money', minutes: 15 }), item('end')];

  it('is numbered and timed in running order', () => {
    expect(runningOrder(items, 1110).map(({ number, id, depth, beginsAt }) => [number, id, depth, beginsAt])).toEqual([
      ['1', 'welcome', 0, 1110],
      ['2', 'money', 0, 1115],
      ['2.1', 'budget', 1, 1115],
      ['2.2', 'audit', 1, 1135],
      ['3', 'end', 0, 1150],
    ]);
    expect(minutesOf(items, items[1]!)).toBe(35);
  });

  it('refuses items without a title, with odd times, below themselves or too deep', () => {
    const fields = (change: Partial<AgendaItem>, id = 'new') => problemsWithItem(items, item(id, change)).map(({ field, code }) => `${field} ${code}`);
    expect(fields({})).toEqual([]);
    expect(fields({ title: ' ', minutes: 0 })).toEqual(['title required', 'minutes tooSmall']);
    expect(fields({ minutes: 601 })).toEqual(['minutes tooLarge']);
    expect(fields({ parentId: 'budget' }, 'money')).toEqual(['parentId circular']);
    expect(problemsWithItem([...items, item('a', { parentId: 'budget' })], item('b', { parentId: 'a' })).map(({ code }) => code)).toEqual(['tooDeep']);
  });

  it('lists every item once, whatever the tree', () => {
    const trees = fc.array(fc.record({ parent: fc.option(fc.nat({ max: 8 })), minutes: fc.option(fc.integer({ min: 1, max: 60 })) }), { maxLength: 9 });
    fc.assert(fc.property(trees, (drawn) => {
      const tree = drawn.map(({ parent, minutes }, nth) => item(String(nth), { parentId: parent !== null && parent < nth ? String(parent) : null, minutes }));
      const order = runningOrder(tree, 0);
      expect(order.map(({ id }) => id).sort()).toEqual(tree.map(({ id }) => id).sort());
      expect(new Set(order.map(({ number }) => number)).size).toBe(tree.length);
      order.reduce((before, { beginsAt }) => (expect(beginsAt).toBeGreaterThanOrEqual(before), beginsAt), 0);
    }));
    expect(MAX_DEPTH).toBe(3);
  });
});

describe('attendance', () => {
  const seven = Array.from({ length: 7 }, (_, nth): Participant => ({ personId: `p${nth}`, votes: true, standsInFor: [] }));
  const came = (...people: number[]): AttendanceStep[] => people.map((nth) => ({ personId: `p${nth}`, fromItem: 0, attendance: 'present' }));

  it('holds from an item on: late, gone, remote', () => {
    const steps: AttendanceStep[] = [{ personId: 'a', fromItem: 2, attendance: 'present' }, { personId: 'a', fromItem: 5, attendance: 'excused' }];
    expect([0, 1, 2, 4, 5, 9].map((at) => attendanceAt(steps, 'a', at))).toEqual(['absent', 'absent', 'present', 'present', 'excused', 'excused']);
  });

  it('is quorate with three of seven, until the third leaves', () => {
    const steps: AttendanceStep[] = [...came(0, 1), { personId: 'p2', fromItem: 0, attendance: 'remote' }, { personId: 'p2', fromItem: 3, attendance: 'absent' }];
    expect([2, 3].map((at) => quorumAt(seven, steps, [], at, { count: 3 }).isQuorate)).toEqual([true, false]);
  });

  it('counts who is recused as there, without a vote, for this item only', () => {
    const recusals = [{ personId: 'p1', item: 4, reason: 'own contract' }];
    expect(quorumAt(seven, came(0, 1, 2), recusals, 4, { count: 3 })).toEqual({ present: 3, recused: 1, voting: 2, entitled: 7, isQuorate: true });
    expect(quorumAt(seven, came(0, 1, 2), recusals, 5, { count: 3 }).recused).toBe(0);
  });

  it('lets a deputy vote only while the one they stand in for is away, and for one person at a time', () => {
    const deputy = (personId: string, ...standsInFor: string[]): Participant => ({ personId, votes: false, standsInFor });
    const all = [...seven, deputy('d', 'p0', 'p1'), deputy('e', 'p1')];
    const there = (...people: string[]): AttendanceStep[] => people.map((personId) => ({ personId, fromItem: 0, attendance: 'present' }));
    expect(votersAt(all, there('p0', 'p1', 'd', 'e'), 0)).toEqual(['p0', 'p1']);
    expect(votersAt(all, there('p1', 'd', 'e'), 0)).toEqual(['p1', 'd']);
    expect(votersAt(all, there('d'), 0)).toEqual(['d']);
    expect(votersAt(all, there('d', 'e'), 0)).toEqual(['d', 'e']);
    expect(votersAt([...seven.slice(0, 6), { ...deputy('p6', 'p0'), votes: true }], there('p6'), 0)).toEqual(['p6']);
    const comesLate: AttendanceStep[] = [...there('p1', 'p2', 'd'), { personId: 'p0', fromItem: 2, attendance: 'present' }];
    expect([1, 2].map((at) => votersAt(all, comesLate, at))).toEqual([['p1', 'p2', 'd'], ['p0', 'p1', 'p2']]);
    expect(quorumAt(all, there('p2', 'd', 'e'), [{ personId: 'd', item: 0, reason: 'own contract' }], 0, { count: 3 })).toEqual({ present: 3, recused: 1, voting: 2, entitled: 7, isQuorate: true });
  });

  it('never counts more votes than there are, whoever stands in for whom', () => {
    const who = fc.constantFrom('a', 'b', 'c', 'd');
    const people = fc.uniqueArray(fc.record({ personId: who, votes: fc.boolean(), standsInFor: fc.array(who, { maxLength: 3 }) }), { selector: ({ personId }) => personId });
    const steps = fc.array(fc.record({ personId: who, fromItem: fc.nat({ max: 2 }), attendance: fc.constantFrom(...ATTENDANCES) }), { maxLength: 8 });
    fc.assert(fc.property(people, steps, fc.nat({ max: 3 }), (participants, drawn, at) => {
      const voters = votersAt(participants, drawn, at);
      expect(new Set(voters).size).toBe(voters.length);
      expect(voters.length).toBeLessThanOrEqual(participants.filter(({ votes }) => votes).length);
      expect(voters.every((personId) => ['present', 'remote'].includes(attendanceAt(drawn, personId, at)))).toBe(true);
    }));
  });

  it('is what the last step says, for any steps', () => {
    const steps = fc.array(fc.record({ personId: fc.constantFrom('a', 'b'), fromItem: fc.nat({ max: 8 }), attendance: fc.constantFrom(...ATTENDANCES) }), { maxLength: 12 });
    fc.assert(fc.property(steps, fc.nat({ max: 9 }), (drawn, at) => {
      let expected = 'absent';
      for (let nth = 0; nth <= at; nth += 1) for (const step of drawn) if (step.personId === 'a' && step.fromItem === nth) expected = step.attendance;
      expect(attendanceAt(drawn, 'a', at)).toBe(expected);
    }));
  });
});

describe('a decision', () => {
  const quorum = { present: 5, recused: 1, voting: 4, entitled: 7, isQuorate: true };
  const vote = { yes: 3, no: 1, abstentions: 0, invalid: 0 };
  const announced = { kind: 'resolution', isAnnounced: true } as const;

  it('needs an item that was announced for it, a quorum and figures that add up', () => {
    expect(problemWithDecision(announced, quorum, vote)).toBeNull();
    expect(problemWithDecision({ kind: 'discussion', isAnnounced: true }, quorum, vote)?.code).toBe('ITEM_NOT_FOR_DECISION');
    expect(problemWithDecision({ ...announced, isAnnounced: false }, quorum, vote)?.code).toBe('ITEM_NOT_ANNOUNCED');
    expect(problemWithDecision(announced, { ...quorum, isQuorate: false }, vote)?.code).toBe('NOT_QUORATE');
    expect(problemWithDecision(announced, quorum, { ...vote, abstentions: 1 })).toEqual({ code: 'MORE_VOTES_THAN_VOTERS', params: { cast: 5, voters: 4 } });
  });

  it('is counted by its majority and numbered within its year', () => {
    expect(isDecided({ of: 'simple' }, vote, quorum)).toBe(true);
    expect(isDecided({ of: 'present', p: 4, q: 5 }, vote, quorum)).toBe(false);
    expect([decisionNumber(2027, 7), decisionNumber(2027, 1204)]).toEqual(['2027-007', '2027-1204']);
  });
});

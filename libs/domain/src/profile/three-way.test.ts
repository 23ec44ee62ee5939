import { compareField } from './three-way.js';

const phone = (value: string, label: string | null = null) => ({ kind: 'phone', value, label });

describe('one value', () => {
  it.each([
    ['unchanged', 'a', 'b', 'a'],
    ['sameAsCurrent', 'a', 'b', 'b'],
    ['clean', 'a', 'a', 'b'],
    ['conflict', 'a', 'b', 'c'],
  ])('is %s', (state, base, current, proposed) =>
    expect(compareField('value', { base, current, proposed }).state).toBe(state),
  );

  it('keeps the present one until somebody replaces it', () =>
    expect(compareField('value', { base: 'a', current: 'b', proposed: 'c' })).toMatchObject({ merged: 'b', replaced: 'c' }));
});

describe('telephone numbers', () => {
  const base = [phone('0511 1'), phone('0511 2')];

  it('do not conflict when two people changed different ones', () => {
    const values = { base, current: [phone('0511 9'), phone('0511 2')], proposed: [phone('0511 1'), phone('0511 8')] };
    expect(compareField('list', values)).toMatchObject({ state: 'clean', merged: [phone('0511 9'), phone('0511 8')] });
  });

  it('conflict when both changed the same one, and only that one does', () => {
    const values = { base, current: [phone('0511 9'), phone('0511 2')], proposed: [phone('0511 7'), phone('0511 2'), phone('0511 3')] };
    const { state, parts, merged, replaced } = compareField('list', values);
    expect(state).toBe('conflict');
    expect(parts.map((part) => part.state)).toEqual(['conflict', 'clean']);
    expect(parts[0]).toMatchObject({ base: phone('0511 1'), current: phone('0511 9'), proposed: phone('0511 7') });
    expect(merged).toEqual([phone('0511 9'), phone('0511 2'), phone('0511 3')]);
    expect(replaced).toEqual([phone('0511 7'), phone('0511 2'), phone('0511 3')]);
  });

  it('conflict when one changed what the other removed', () => {
    const values = { base, current: [phone('0511 2')], proposed: [phone('0511 7'), phone('0511 2')] };
    expect(compareField('list', values)).toMatchObject({ state: 'conflict', merged: [phone('0511 2')], replaced: [phone('0511 2'), phone('0511 7')] });
  });

  it('that both added are there once', () =>
    expect(compareField('list', { base: [], current: [phone('1'), phone('2')], proposed: [phone('1')] })).toMatchObject({ state: 'sameAsCurrent', merged: [phone('1'), phone('2')] }));

  it('keep the proposed order where nobody else touched them', () =>
    expect(compareField('list', { base, current: base, proposed: [base[1], base[0]] })).toMatchObject({ state: 'clean', merged: [base[1], base[0]] }));

  it('lose none when only the order was proposed and others came meanwhile', () =>
    expect(compareField('list', { base, current: [...base, phone('3')], proposed: [base[1], base[0]] })).toMatchObject({
      state: 'conflict',
      merged: [...base, phone('3')],
      replaced: [base[1], base[0], phone('3')],
    }));

  it('are the same with an empty label and without one', () =>
    expect(compareField('list', { base: [phone('1')], current: [], proposed: [{ kind: 'phone', value: '1' }] }).state).toBe('unchanged'));
});

describe('topics', () => {
  it('never conflict: who adds and who removes both have their way', () =>
    expect(compareField('set', { base: ['a', 'b'], current: ['b', 'c'], proposed: ['a', 'd'] })).toMatchObject({ state: 'clean', merged: ['c', 'd'] }));

  it('are the same in any order', () => expect(compareField('set', { base: ['a', 'b'], current: [], proposed: ['b', 'a'] }).state).toBe('unchanged'));
});

describe('texts per language', () => {
  const base = { de: 'Chor', en: 'Choir' };

  it('do not conflict when two people wrote in different languages', () =>
    expect(compareField('record', { base, current: { ...base, de: 'Chor für alle' }, proposed: { ...base, fr: 'Chorale' } })).toMatchObject({
      state: 'clean',
      merged: { de: 'Chor für alle', en: 'Choir', fr: 'Chorale' },
    }));

  it('conflict in the language that both changed', () => {
    const { parts, merged } = compareField('record', { base, current: { de: 'Chor für alle', en: 'Choir' }, proposed: { de: 'Frauenchor' } });
    expect(parts.map(({ key, state }) => [key, state])).toEqual([
      ['de', 'conflict'],
      ['en', 'clean'],
    ]);
    expect(merged).toEqual({ de: 'Chor für alle' });
  });
});

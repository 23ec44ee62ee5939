import fc from 'fast-check';
import { compareField } from './three-way.js';
import type { FieldShape } from './profile-fields.js';
import { adoptedValue, problemWithAdoption } from './request-rules.js';
import { canonical, isSame } from './same-value.js';

/** The record of the model: one field per shape. */
type Profile = { readonly legalForm: string | null; readonly topics: readonly string[]; readonly phones: readonly Phone[]; readonly purpose: Readonly<Record<string, string>> };
type Phone = { readonly kind: string; readonly value: string };
type Field = keyof Profile;
const SHAPES: Record<Field, FieldShape> = { legalForm: 'value', topics: 'set', phones: 'list', purpose: 'record' };

const phone = fc.record({ kind: fc.constantFrom('phone', 'mobile'), value: fc.constantFrom('1', '2', '3', '4', '5') });
const VALUES: Record<Field, fc.Arbitrary<unknown>> = {
  legalForm: fc.constantFrom(null, 'a', 'b', 'c'),
  topics: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')),
  phones: fc.uniqueArray(phone, { selector: canonical, maxLength: 4 }),
  purpose: fc.dictionary(fc.constantFrom('de', 'ar', 'fr'), fc.constantFrom('x', 'y', 'z')),
};
const FIELDS = Object.keys(SHAPES) as Field[];

/** What people do with a field, in any order: `which` picks one of the open requests, `replaces` decides a conflict. */
const actOn = (field: Field) =>
  fc.oneof(
    fc.record({ kind: fc.constantFrom('edit' as const, 'propose' as const), value: VALUES[field] }),
    fc.record({ kind: fc.constantFrom('adopt' as const, 'refuse' as const, 'withdraw' as const), which: fc.nat(9), replaces: fc.boolean() }),
  );
const story = fc.constantFrom(...FIELDS).chain((field) => fc.record({ field: fc.constant(field), acts: fc.array(actOn(field), { minLength: 6, maxLength: 24, size: 'max' }) }));

type Request = { readonly field: Field; readonly base: unknown; readonly proposed: unknown };
const EMPTY: Profile = { legalForm: null, topics: [], phones: [], purpose: {} };

/** The smallest values of a field, each as a text, so that one can see which went and which came. */
function atoms(shape: FieldShape, value: unknown): string[] {
  if (shape === 'record') return Object.entries(value as object).map(([key, text]) => canonical([key, text]));
  if (shape === 'value') return value === null ? [] : [canonical(value)];
  return (value as unknown[]).map(canonical);
}

/** Atoms of parts, by the side of the comparison that they stand on. */
const atomsOfParts = (shape: FieldShape, parts: ReturnType<typeof compareField>['parts'], side: 'base' | 'current' | 'proposed'): string[] =>
  parts.flatMap((part) => {
    const value = part[side];
    if (value === null) return [];
    if (part.key !== null) return [canonical([part.key, value])];
    return shape === 'list' || shape === 'set' ? (Array.isArray(value) ? value.map(canonical) : [canonical(value)]) : shape === 'record' ? atoms('record', value) : [canonical(value)];
  });

/** Adopts as the service does, and checks what went and what came against what was shown. */
function adopted(record: Profile, { field, base, proposed }: Request, replaces: boolean): Profile {
  const [shape, current] = [SHAPES[field], record[field]];
  const comparison = compareField(shape, { base, current, proposed });
  if (problemWithAdoption({ comparison, replaces, isGone: false })) {
    expect(comparison.state).toBe('conflict');
    return record;
  }
  const next = adoptedValue({ comparison, replaces });
  const [before, after] = [atoms(shape, current), atoms(shape, next)];
  const lost = before.filter((atom) => !after.includes(atom));
  const shownAsCurrent = atomsOfParts(shape, comparison.parts.filter(({ state }) => state !== 'sameAsCurrent'), 'current');
  // Nothing goes but what the comparison showed as present and about to be changed.
  expect(shownAsCurrent).toEqual(expect.arrayContaining(lost));
  // Without an explicit yes nothing goes that was not there when the change was proposed.
  if (comparison.state !== 'conflict') expect(atoms(shape, base)).toEqual(expect.arrayContaining(lost));
  // Everything that was asked for is there, and nothing that nobody entered.
  expect(after).toEqual(expect.arrayContaining(atomsOfParts(shape, comparison.parts, 'proposed')));
  expect([...before, ...atoms(shape, proposed)]).toEqual(expect.arrayContaining(after));
  return { ...record, [field]: next };
}

describe('whatever order people edit, ask, adopt, refuse and withdraw in', () => {
  test('no value is lost or overwritten unseen', () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(story, ({ field, acts }) => {
        let record = EMPTY;
        let open: readonly Request[] = [];
        for (const step of acts) {
          if (step.kind === 'edit') record = { ...record, [field]: step.value };
          else if (step.kind === 'propose') open = [...open, { field, base: record[field], proposed: step.value }];
          else if (open.length > 0 && 'which' in step) {
            const request = open[step.which % open.length]!;
            open = open.filter((other) => other !== request);
            if (step.kind !== 'adopt') continue;
            met.add(`${field} ${compareField(SHAPES[field], { ...request, current: record[field] }).state}`);
            record = adopted(record, request, step.replaces);
          }
        }
      }),
      { numRuns: 2000, seed: 20261125 },
    );
    expect(met).toEqual(new Set(FIELDS.flatMap((field) => (field === 'topics' ? ['unchanged', 'sameAsCurrent', 'clean'] : ['unchanged', 'sameAsCurrent', 'clean', 'conflict']).map((state) => `${field} ${state}`))));
  });

  test('two requests that touch different things come to the same, whichever is adopted first', () => {
    const disjoint = fc.record({ base: VALUES.phones as fc.Arbitrary<Phone[]>, first: phone, second: phone });
    fc.assert(
      fc.property(disjoint, ({ base, first, second }) => {
        fc.pre(new Set([...base, first, second].map(canonical)).size === base.length + 2);
        const [a, b] = [[...base, first], [...base, second]];
        const both = (one: unknown, other: unknown) => compareField('list', { base, current: compareField('list', { base, current: base, proposed: one }).merged, proposed: other }).merged as unknown[];
        expect(both(a, b).map(canonical).sort()).toEqual(both(b, a).map(canonical).sort());
      }),
    );
  });

  test('who proposes nothing changes nothing, and who proposes what is there neither', () => {
    const values = fc.constantFrom(...FIELDS).chain((field) => fc.tuple(fc.constant(SHAPES[field]), VALUES[field], VALUES[field]));
    fc.assert(
      fc.property(values, ([shape, base, current]) => {
        expect(isSame(compareField(shape, { base, current, proposed: base }).replaced, current)).toBe(true);
        expect(atoms(shape, compareField(shape, { base, current, proposed: current }).replaced).sort()).toEqual(atoms(shape, current).sort());
      }),
    );
  });
});

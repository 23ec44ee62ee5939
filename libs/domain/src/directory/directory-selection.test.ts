import fc from 'fast-check';
import { DIRECTORY_FILTERS, select, type SelectableEntry } from './directory-selection.js';

const taxonomies = { topics: new Map([['music', null], ['choir', 'music'], ['sport', null]]), districts: new Map([['north', null], ['list', 'north']]) };
const entry = (over: Partial<SelectableEntry>): SelectableEntry => ({ topicIds: [], districtIds: [], targetGroups: [], workingLanguages: [], adviceLanguages: [], accessibility: null, ...over });
const choir = entry({ topicIds: ['choir'], districtIds: ['list'], workingLanguages: ['uk'], adviceLanguages: ['uk', 'de'], accessibility: { stepFree: 'yes' } });
const club = entry({ topicIds: ['sport'], districtIds: ['list'], accessibility: { stepFree: 'partly' } });

test('a head holds what is below it; counts say what changing the filter would show', () => {
  const { entries, counts } = select([choir, club], { topic: 'music' }, taxonomies);
  expect(entries).toEqual([choir]);
  expect([...counts.topic]).toEqual([['choir', 1], ['music', 1], ['sport', 1]]);
  expect([...counts.district]).toEqual([['list', 1], ['north', 1]]);
  expect([...counts.language]).toEqual([['uk', 1], ['de', 1]]);
  expect([...counts.stepFree]).toEqual([['yes', 1]]);
});

const anyEntry = fc.record({
  topicIds: fc.subarray(['music', 'choir', 'sport']), districtIds: fc.subarray(['north', 'list']), targetGroups: fc.subarray(['women', 'youth']),
  workingLanguages: fc.subarray(['de', 'uk']), adviceLanguages: fc.subarray(['de', 'ar']), accessibility: fc.option(fc.record({ stepFree: fc.constantFrom('yes', 'no') })),
});
const anySelection = fc.record({ topic: fc.constantFrom('music', 'choir'), district: fc.constantFrom('north', 'list'), language: fc.constantFrom('de', 'ar'), group: fc.constant('women'), stepFree: fc.constant('yes') }, { requiredKeys: [] });

test('the number beside a value is what one sees after choosing it', () => {
  fc.assert(
    fc.property(fc.array(anyEntry, { maxLength: 12 }), anySelection, (entries, selection) => {
      const { counts } = select(entries, selection, taxonomies);
      return DIRECTORY_FILTERS.every((filter) => [...counts[filter]].every(([value, count]) => select(entries, { ...selection, [filter]: value }, taxonomies).entries.length === count));
    }),
  );
});

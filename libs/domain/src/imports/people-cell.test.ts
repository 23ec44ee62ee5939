import { readFunction, readPeople } from './people-cell.js';
import { isUnderstood } from './reading.js';
import { readRemark } from './remark-cell.js';

const shortOf = (names: string, functions: string) =>
  readPeople(names, functions).map((reading) =>
    isUnderstood(reading)
      ? [
          reading.value.title,
          reading.value.givenName,
          reading.value.familyName,
          reading.value.function,
          reading.certainty,
        ]
      : [reading.problem.code],
  );

describe('people of a row', () => {
  it.each([
    ['Rosa Oliveirão', 'Vorsitz', [[null, 'Rosa', 'Oliveirão', 'chair', 'certain']]],
    [
      'Tigist Gebretsadik / Samira Rahimzadeh',
      'Vorsitz / Kasse',
      [
        [null, 'Tigist', 'Gebretsadik', 'chair', 'certain'],
        [null, 'Samira', 'Rahimzadeh', 'treasurer', 'certain'],
      ],
    ],
    [
      'Tigist Gebretsadik und Samira Rahimzadeh',
      '',
      [
        [null, 'Tigist', 'Gebretsadik', null, 'certain'],
        [null, 'Samira', 'Rahimzadeh', null, 'certain'],
      ],
    ],
    [
      'Amal Kowalczewska',
      'Vorsitz, Presse',
      [
        [null, 'Amal', 'Kowalczewska', 'chair', 'certain'],
        [null, 'Amal', 'Kowalczewska', 'press', 'certain'],
      ],
    ],
    ['Frau Dr. Jelena Petrovskaja', 'Vorstand', [['Dr.', 'Jelena', 'Petrovskaja', 'boardMember', 'certain']]],
    ['Petrovskaja, Jelena', '', [[null, 'Jelena', 'Petrovskaja', null, 'certain']]],
    ['Amal Fernández Rubio', 'Kassenwart', [[null, 'Amal Fernández', 'Rubio', 'treasurer', 'assumed']]],
    ['Hans von der Aue', '', [[null, 'Hans', 'von der Aue', null, 'assumed']]],
    ['Madonna', '', [[null, '', 'Madonna', null, 'assumed']]],
    ['Rosa Hoffstedt', 'Gärtnerin', [[null, 'Rosa', 'Hoffstedt', 'other', 'assumed']]],
    ['A B / C D', 'Vorsitz', [['IMPORT_FUNCTIONS_DO_NOT_PAIR']]],
    ['A B / C D', 'Vorsitz / Kasse / Presse', [['IMPORT_FUNCTIONS_DO_NOT_PAIR']]],
    ['', 'Vorsitz', []],
  ])('%s as %s', (names, functions, expected) => expect(shortOf(names, functions)).toEqual(expected));
});

describe('functions', () => {
  it.each([
    ['Vorsitz', 'chair'],
    ['1. Vorsitzende', 'chair'],
    ['Vorsitzende/r', 'chair'],
    ['Vorstandsvorsitzende', 'chair'],
    ['2. Vorsitzender', 'deputyChair'],
    ['stellv. Vorsitz', 'deputyChair'],
    ['Kassenwart', 'treasurer'],
    ['Kasse', 'treasurer'],
    ['Kassierer*in', 'treasurer'],
    ['Schatzmeisterin', 'treasurer'],
    ['Schriftführerin', 'secretary'],
    ['Geschäftsführung', 'managingDirector'],
    ['Vorstand', 'boardMember'],
    ['Vorstandsmitglied', 'boardMember'],
    ['Beisitzerin', 'boardMember'],
    ['Büro', 'office'],
    ['Delegierte', 'delegate'],
    ['Jugendleiter', 'youth'],
    ['Öffentlichkeitsarbeit', 'press'],
    ['vertretungsberechtigt', 'legalRepresentative'],
    ['Treasurer', 'treasurer'],
    ['', null],
  ])('%s is %s', (text, value) => expect(readFunction(text)).toMatchObject({ value, certainty: 'certain' }));
});

describe('remarks', () => {
  it('stay as they are and only suggest discretion', () => {
    expect(readRemark('kein öffentlicher Eintrag!\r\nPrivatadresse der Vorsitzenden')).toEqual({
      text: 'kein öffentlicher Eintrag!\nPrivatadresse der Vorsitzenden',
      suggestedVisibility: 'network',
      mayBeDuplicate: false,
    });
    expect(readRemark('doppelt?')).toEqual({ text: 'doppelt?', suggestedVisibility: null, mayBeDuplicate: true });
    expect(readRemark('ruht seit 1.1.2026, Vorstand sucht Nachfolge')).toMatchObject({
      suggestedVisibility: null,
      mayBeDuplicate: false,
    });
    expect(readRemark('  ')).toEqual({ text: null, suggestedVisibility: null, mayBeDuplicate: false });
  });
});

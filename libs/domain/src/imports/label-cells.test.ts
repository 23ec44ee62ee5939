import { labelIndexOf, readLabels, readLanguages, splitList } from './label-cells.js';
import { isUnderstood, type Reading } from './reading.js';

const shortOf = <Value>(reading: Reading<Value>) =>
  isUnderstood(reading) ? [reading.value, reading.certainty] : [reading.problem.code, reading.suggestion];

describe('lists', () => {
  it.each([
    ['Beratung, Sprachkurse, Musik, Theater', ['Beratung', 'Sprachkurse', 'Musik', 'Theater']],
    ['Beratung / Frauen / Medien', ['Beratung', 'Frauen', 'Medien']],
    ['Beratung; Medien; Senioren', ['Beratung', 'Medien', 'Senioren']],
    ['Musik;  Sport, Frauen/Medien\nMusik und MUSIK', ['Musik', 'Sport', 'Frauen', 'Medien']],
    [' ; ,', []],
  ])('%j', (cell, entries) => expect(splitList(cell)).toEqual(entries));
});

describe('languages', () => {
  it('knows German and English names and codes', () => {
    expect(readLanguages('Farsi, Kurmandschi; Türkisch / tigrinya, Ukrainian, de').map(shortOf)).toEqual(
      ['fa', 'kmr', 'tr', 'ti', 'uk', 'de'].map((code) => [code, 'certain']),
    );
  });
  it('suggests the nearest for a misspelt one, and nothing for nonsense', () => {
    expect(readLanguages('Arabsich, Xyzzy').map(shortOf)).toEqual([
      ['IMPORT_LANGUAGE_UNKNOWN', 'Arabisch'],
      ['IMPORT_LANGUAGE_UNKNOWN', undefined],
    ]);
  });
});

describe('labels of a taxonomy', () => {
  const topics = labelIndexOf([
    { id: 'arts', labels: ['Kunst und Kultur', 'Art and culture'], otherWords: ['Kultur'] },
    { id: 'music', labels: ['Musik', 'Music', 'موسيقى'] },
  ]);
  it.each([
    ['musik', ['music', 'certain']],
    ['موسيقى', ['music', 'certain']],
    ['Kultur', ['arts', 'assumed']],
    ['Musick', ['IMPORT_LABEL_UNKNOWN', 'Musik']],
    ['Zirkus', ['IMPORT_LABEL_UNKNOWN', undefined]],
  ])('%s', (cell, expected) => expect(readLabels(cell, topics).map(shortOf)).toEqual([expected]));
});

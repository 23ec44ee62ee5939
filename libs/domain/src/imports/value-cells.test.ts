import { isUnderstood, type Reading } from './reading.js';
import { readCapacities, readRegisterEntry, readStepFree, readYesNo } from './value-cells.js';

const shortOf = <Value>(reading: Reading<Value>) =>
  isUnderstood(reading) ? [reading.value, reading.certainty] : [reading.problem.code, reading.suggestion];

describe('yes and no', () => {
  it.each([
    ['ja', true],
    ['x', true],
    ['X ', true],
    ['nein', false],
    ['0', false],
    ['', null],
    ['?', null],
  ])('%j is %s', (cell, value) => expect(readYesNo(cell)).toMatchObject({ value, certainty: 'certain' }));
  it('does not guess', () => expect(shortOf(readYesNo('Rampe?'))).toEqual(['IMPORT_YES_NO_UNCLEAR', undefined]));
  it.each([
    ['x', 'yes'],
    ['nein', 'no'],
    ['teilweise', 'partly'],
    ['unbekannt', 'unknown'],
    ['', null],
  ])('step-free %j is %s', (cell, value) => expect(readStepFree(cell)).toMatchObject({ value }));
});

describe('seats', () => {
  it.each([
    ['60', [[60, 'certain']]],
    ['ca. 30', [[30, 'assumed']]],
    [
      '2 Räume: 15 + 40',
      [
        [15, 'certain'],
        [40, 'certain'],
      ],
    ],
    ['40 Plätze', [[40, 'certain']]],
    ['', []],
    ['3 Räume: 15 + 40', [['IMPORT_CAPACITY_UNCLEAR', undefined]]],
    ['30-40', [['IMPORT_CAPACITY_UNCLEAR', '30']]],
    ['großer Saal', [['IMPORT_CAPACITY_UNCLEAR', undefined]]],
    ['0', [['IMPORT_CAPACITY_UNCLEAR', undefined]]],
  ])('%j', (cell, expected) => expect(readCapacities(cell).map(shortOf)).toEqual(expected));
});

describe('register entries', () => {
  it.each([
    ['VR 202649', { court: null, number: 'VR 202649' }],
    ['vr202649', { court: null, number: 'VR 202649' }],
    ['AG Hannover, VR 202649', { court: 'Hannover', number: 'VR 202649' }],
    ['Amtsgericht Bad Oeynhausen HRB 12 B', { court: 'Bad Oeynhausen', number: 'HRB 12 B' }],
    ['', null],
  ])('%s', (cell, value) => expect(readRegisterEntry(cell)).toMatchObject({ value, certainty: 'certain' }));
  it('suggests the register for a bare number', () =>
    expect(shortOf(readRegisterEntry('202649'))).toEqual(['IMPORT_REGISTER_NUMBER_UNCLEAR', 'VR 202649']));
});

import { EXPECTED_FUNCTIONS, unfilledFunctions } from './contact-functions.js';
import { isGermanPostcode, isShown, legalFormIn, problemsWithNames, visibilityOf } from './organisation-rules.js';
import type { OrganisationName } from './organisation-values.js';

const DAY = '2026-11-25';
const registered: OrganisationName = { kind: 'registered', text: 'Ukrainischer Chor Kalyna e.V.' };

describe('names', () => {
  it.each<[string, OrganisationName[], string[]]>([
    ['one registered name', [registered], []],
    [
      'a name of the same kind in another script',
      [registered, { kind: 'registered', text: 'Український хор «Калина»' }],
      [],
    ],
    [
      'a successor',
      [
        { ...registered, validTo: '2020-01-01' },
        { ...registered, text: 'Chor Kalyna e.V.', validFrom: '2020-01-01' },
      ],
      [],
    ],
    ['no name', [], ['names leadingNameMissing']],
    ['only a short name', [{ kind: 'short', text: 'Kalyna' }], ['names leadingNameMissing']],
    ['only a name of the past', [{ ...registered, validTo: '2020-01-01' }], ['names leadingNameMissing']],
    ['two at once', [registered, { ...registered, text: 'Chor' }], ['names.1.kind leadingNameTwice']],
    ['a blank', [registered, { kind: 'short', text: '  ' }], ['names.1.text required']],
    ['an impossible day', [{ ...registered, validFrom: '2017-02-31' }], ['names.0.validFrom notDay']],
    [
      'an end before the beginning',
      [registered, { kind: 'former', text: 'Chor', validFrom: '2015-01-01', validTo: '2015-01-01' }],
      ['names.1.validTo endsBeforeBegin'],
    ],
  ])('%s', (_, names, expected) => {
    expect(problemsWithNames(names, DAY).map(({ field, code }) => `${field} ${code}`)).toEqual(expected);
  });
});

describe('visibility', () => {
  it('shows to the network what members see, and to members what the public sees', () => {
    expect([isShown('public', 'public'), isShown('public', 'members'), isShown('members', 'network')]).toEqual([
      true,
      true,
      true,
    ]);
    expect([isShown('members', 'public'), isShown('network', 'members'), isShown('network', 'public')]).toEqual([
      false,
      false,
      false,
    ]);
  });
  it('takes the choice, else the default, and never opens a field without choice', () => {
    expect(visibilityOf('addresses', {})).toBe('members');
    expect(visibilityOf('addresses', { addresses: 'network' })).toBe('network');
    expect(visibilityOf('internalNotes', { internalNotes: 'public' })).toBe('network');
    expect(visibilityOf('constructor', {})).toBe('network');
  });
});

describe('functions a member should fill', () => {
  it('lists the unfilled ones on the day', () => {
    expect(unfilledFunctions([], DAY)).toEqual(EXPECTED_FUNCTIONS);
    expect(
      unfilledFunctions([{ function: 'chair' }, { function: 'treasurer', from: '2020-01-01', to: DAY }], DAY),
    ).toEqual(['treasurer', 'delegate']);
    expect(
      unfilledFunctions([{ function: 'managingDirector' }, { function: 'delegate', from: '2026-11-26' }], DAY, [
        'legalRepresentative',
        'delegate',
      ]),
    ).toEqual(['delegate']);
  });
});

describe('legal forms and postcodes', () => {
  it.each([
    ['Haus der Sprachen e.V.', 'registeredAssociation'],
    ['Kreis e. V. ', 'registeredAssociation'],
    ['Neue Wege gUG (haftungsbeschränkt)', 'gUG'],
    ['Welthaus gGmbH', 'gGmbH'],
    ['Bürgerstiftung', 'foundation'],
    ['Initiative Nordstadt', 'initiative'],
    ['Motiv', null],
    ['Café Solev', null],
  ])('%s is %s', (name, form) => expect(legalFormIn(name)).toBe(form));
  it.each([
    ['30159', true],
    ['01067', true],
    ['00815', false],
    ['3O179', false],
    ['1067', false],
    ['99999', false],
  ])('%s: %s', (text, sound) => {
    expect(isGermanPostcode(text)).toBe(sound);
  });
});

import fc from 'fast-check';
import { fold, foldedWords, scriptOf, withoutLegalForm } from './fold.js';

describe('fold', () => {
  it.each([
    ['arztenetz', ['Ärztenetz', 'aerztenetz', 'arztenetz', 'ÄRZTENETZ', 'A\u0308rztenetz']],
    [
      'migrantinnen',
      [
        'Migrant*innen',
        'Migrant:innen',
        'Migrant_innen',
        'Migrant/innen',
        'Migrant/-innen',
        'MigrantInnen',
        'Migrant·innen',
      ],
    ],
    ['strasse', ['Straße', 'STRASSE', 'strasse']],
    ['ezidischer', ['Êzîdischer', 'Ezidischer']],
    ['isik', ['Işık', 'IŞIK', 'isik']],
    ['linden nord', ['Linden-Nord', 'Linden  Nord', ' linden/nord ']],
    ['калина', ['«Калина»', 'КАЛИНА']],
    ['обєднання', ["об'єднання", 'об’єднання', 'обєднання']],
    ['حلقه', ['حلقة', 'حلقه', 'حَلْقة']],
    ['كتابخانه', ['کتابخانه', 'كتابخانه']],
  ])('brings all spellings to %s', (folded, spellings) =>
    expect(spellings.map(fold)).toEqual(spellings.map(() => folded)),
  );

  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(fold(fold(text))).toBe(fold(text))));
  });
  it('keeps the beginning of a word a beginning while it is typed', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aäeéoöuünsßtrMIŞçк', '*', ':'), minLength: 1 });
    fc.assert(
      fc.property(letters, fc.nat(), (word, cut) => {
        const typed = foldedWords(word.slice(0, cut % (word.length + 1)));
        const whole = foldedWords(word);
        typed.forEach((part, index) => expect(whole[index]?.startsWith(part)).toBe(true));
      }),
    );
  });
  it('stays quick on long hostile text', () => {
    for (const part of ['a*', ' ', '/-', 'ae', "'", 'e. V. '])
      expect(withoutLegalForm(fold(part.repeat(20_000)))).toBeDefined();
  });
});

describe('withoutLegalForm', () => {
  it.each([
    ['  Tschechisch-Slowakischer  Kreis e. V. ', 'Tschechisch-Slowakischer Kreis'],
    ['Iberoamerikanischer Treff e.V.', 'Iberoamerikanischer Treff'],
    ['Haus der Sprachen, e.V.', 'Haus der Sprachen'],
    ['Welthaus gGmbH', 'Welthaus'],
    ['Neue Wege gUG (haftungsbeschränkt)', 'Neue Wege'],
    ['Radio e.V. i.G.', 'Radio'],
    ['Frauenhilfe', 'Frauenhilfe'],
    ['e.V.', 'e.V.'],
    ['Motiv', 'Motiv'],
  ])('%s → %s', (name, short) => expect(withoutLegalForm(name)).toBe(short));
});

describe('scriptOf', () => {
  it.each([
    ['Kalyna e.V.', 'latin'],
    ['Український хор «Калина»', 'cyrillic'],
    ['شبكة الأطباء السوريين', 'arabic'],
    ['Ελληνική κοινότητα', 'greek'],
    ['தமிழ்', 'other'],
    ['42', 'other'],
    ['', 'other'],
  ])('%s is %s', (text, script) => expect(scriptOf(text)).toBe(script));
});

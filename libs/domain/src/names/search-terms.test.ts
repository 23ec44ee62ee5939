import anyAscii from 'any-ascii';
import { searchTerms } from './search-terms.js';

const terms = (name: string) => searchTerms(name, anyAscii);
const shared = (names: readonly string[]) =>
  names.map(terms).reduce((common, next) => common.filter((term) => next.includes(term)));

describe('searchTerms', () => {
  it.each([
    [
      '~nr',
      [
        'النور',
        'Al-Nur',
        'al nur',
        'an-nur',
        'Alnur',
        'Arabischer Frauenkreis Al-Nur e.V.',
        'حلقة النساء العربيات النور',
        'Nour',
      ],
    ],
    ['~kalina', ['kalyna', 'kalina', 'Калина', 'Український хор «Калина»', 'Ukrainischer Chor Kalyna e.V.']],
    ['~hor', ['хор', 'Chor', 'khor']],
    ['~roditeli', ['родители', 'roditeli', 'roditelji']],
    ['~sbk', ['شبكة', 'Shabaka', 'schabaka']],
    ['~ktbkn', ['کتابخانه', 'Ketabkhaneh', 'ketabchaneh']],
    ['arztenetz', ['Syrisches Ärztenetz e.V.', 'aerztenetz', 'arztenetz']],
    ['elliniki', ['Ελληνική κοινότητα', 'elliniki']],
  ])('gives %s to each of its spellings', (term, names) => expect(shared(names)).toContain(term));

  it('leaves out the legal form, and articles have no sound term', () => {
    expect(terms('Al-Nur e. V.')).toEqual(['al', '~al', 'nur', '~nur', '~nr']);
  });
  it('answers the same query with the same terms each time, without repeating any', () => {
    const once = terms('Sol Sol SOL');
    expect(new Set(once).size).toBe(once.length);
    expect(terms('')).toEqual([]);
    expect(terms('e.V.')).not.toEqual([]);
  });
});

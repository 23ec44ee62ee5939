import { labelIndexOf, readLabels } from '../imports/label-cells.js';
import { fold } from '../names/fold.js';
import { DISTRICTS } from './districts.js';
import { TOPICS } from './topics.js';

const repeated = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index);

describe('topics', () => {
  it('have eight heads, each with topics, and two levels only', () => {
    const heads = TOPICS.filter(({ head }) => head === null).map(({ slug }) => slug);
    expect(heads).toEqual(['education', 'arts', 'music', 'social', 'sport', 'gastronomy', 'advice', 'media']);
    expect(TOPICS.every(({ head }) => head === null || heads.includes(head))).toBe(true);
    expect(heads.filter((slug) => TOPICS.filter(({ head }) => head === slug).length < 3)).toEqual([]);
  });
  it('have one stable slug each, a label in seven languages, and words that mean one topic', () => {
    expect(repeated(TOPICS.map(({ slug }) => slug))).toEqual([]);
    expect(TOPICS.every(({ slug }) => /^[a-z]+(?:-[a-z]+)*$/.test(slug))).toBe(true);
    expect(
      TOPICS.every(
        ({ labels }) =>
          Object.values(labels).length === 7 &&
          Object.values(labels).every((label) => label.trim() === label && label !== ''),
      ),
    ).toBe(true);
    expect(repeated(TOPICS.flatMap(({ labels, otherWords }) => [labels.de, ...otherWords].map(fold)))).toEqual([]);
    for (const language of ['en', 'fr', 'es', 'ru', 'uk', 'ar'] as const)
      expect(repeated(TOPICS.map(({ labels }) => fold(labels[language])))).toEqual([]);
  });
  it('never mean another topic in another language', () => {
    const topicOf = new Map<string, string>();
    for (const { slug, labels, otherWords } of TOPICS) {
      for (const word of [...Object.values(labels), ...otherWords]) {
        expect([word, topicOf.get(fold(word)) ?? slug]).toEqual([word, slug]);
        topicOf.set(fold(word), slug);
      }
    }
  });
  it('cover the words of an office', () => {
    const known = labelIndexOf(
      TOPICS.map(({ slug, labels, otherWords }) => ({ id: slug, labels: Object.values(labels), otherWords })),
    );
    const cell =
      'Beratung, Sprachkurse, Musik; Theater / Frauen / Medien; Senioren, Bildung, Sport, Jugend, Gesundheit, Antirassismus, Kultur';
    expect(readLabels(cell, known).map((reading) => 'value' in reading && reading.value)).toEqual([
      'advice',
      'language-courses',
      'music',
      'theatre',
      'women',
      'media',
      'seniors',
      'education',
      'sport',
      'youth',
      'health',
      'anti-racism',
      'arts',
    ]);
  });
});

describe('districts', () => {
  it('are 51 in 13 boroughs, with one slug and one name each', () => {
    expect(DISTRICTS.filter(({ borough }) => borough === null)).toHaveLength(13);
    expect(DISTRICTS.filter(({ borough }) => borough !== null)).toHaveLength(51);
    expect(repeated(DISTRICTS.map(({ slug }) => slug))).toEqual([]);
    expect(repeated(DISTRICTS.flatMap(({ name, otherWords }) => [name, ...otherWords].map(fold)))).toEqual([]);
  });
  it('cover the districts an office writes; Misburg is a borough of two and is shown as such', () => {
    const known = labelIndexOf(
      DISTRICTS.map(({ slug, name, otherWords }) => ({ id: slug, labels: [name], otherWords })),
    );
    const written =
      'Mitte, Sahlkamp, Linden-Nord, Vahrenwald, Nordstadt, Kleefeld, List, Stöcken, Mühlenberg, Hainholz, Linden-Süd';
    expect(readLabels(written, known).every((reading) => 'value' in reading && reading.certainty === 'certain')).toBe(
      true,
    );
    expect(readLabels('Misburg', known)).toMatchObject([
      { value: 'bezirk-misburg-anderten', certainty: 'assumed', note: 'otherWord' },
    ]);
  });
});

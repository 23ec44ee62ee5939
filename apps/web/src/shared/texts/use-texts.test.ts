import { activateLanguage } from './catalogue-loader';
import { textsOf } from './use-texts';

const ISOLATED_NAME = '\u2068Café e. V.\u2069';

test('in Arabic, inserted words keep their own direction', async () => {
  await activateLanguage('ar');
  expect(textsOf('ar').t('ui.table.selectRow', { name: 'Café e. V.' })).toContain(ISOLATED_NAME);
});

test('in German, nothing is put around them', async () => {
  await activateLanguage('de');
  expect(textsOf('de').t('ui.table.selectRow', { name: 'Café e. V.' })).toBe('Café e. V. auswählen');
});

test.each([
  ['ru', 1, 'Выбрана 1 запись'],
  ['ru', 3, 'Выбрано 3 записи'],
  ['uk', 5, 'Вибрано 5 записів'],
  ['ar', 2, 'عنصران محددان'],
] as const)('%s counts %i in its own way', async (language, count, sentence) => {
  await activateLanguage(language);
  expect(textsOf(language).t('ui.table.selected', { count })).toBe(sentence);
});

test('dates known to the year, the month or the day are not made more precise', () => {
  const { partialDate } = textsOf('de');
  expect(['2012', '2012-05', '2012-05-03'].map(partialDate)).toEqual(['2012', 'Mai 2012', '3. Mai 2012']);
});

test('Arabic dates and numbers use Latin digits', () => {
  expect(textsOf('ar').date('2027-03-11')).toMatch(/2027/);
  expect(textsOf('ar').number(1234)).toMatch(/1.?234/);
});

import { directionOf, type Language } from '@verbund/contracts/languages.js';
import { PAPER_TEXTS, type PaperKey } from '@verbund/contracts/paper-texts.js';
import { WORD_TEXTS } from '@verbund/contracts/word-texts.js';
import type { Paper } from '../../platform/pdf/paper.js';
import { dayInWords, instantInWords } from '../../platform/text/days-in-words.js';
import { formatText } from '../../platform/text/texts.js';

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;

/** Between marks that give it its own direction: from right to left when its first letter does, else from left to right, as numbers run. */
const isolated = (text: string): string => `${RIGHT_TO_LEFT.test(/\p{L}/u.exec(text)?.[0] ?? '') ? '\u2067' : '\u2066'}${text}\u2069`;

/** The labels of papers in one language. */
export type PaperWords = {
  say(key: PaperKey, values?: Readonly<Record<string, unknown>>): string;
  /** A word of a closed list, such as the result of a decision. */
  word(list: string, value: string): string;
  day(day: string): string;
  /** Something foreign within a line, kept in its own direction: names, numbers and times in Arabic lines, Arabic names in others. */
  own(text: string): string;
  /** Day and minute of an instant on the clock of the network. */
  instant(iso: string, timeZone: string): string;
  /** What every page has: direction, mark, lines above and below. */
  frame(frame: Pick<Paper, 'title' | 'subtitle' | 'mark' | 'head' | 'foot' | 'parts'>): Paper;
};

export function paperWords(language: Language): PaperWords {
  const texts: Record<string, string> = WORD_TEXTS[language];
  const own = (text: string): string => (directionOf(language) === 'rtl' || RIGHT_TO_LEFT.test(text) ? isolated(text) : text);
  const say: PaperWords['say'] = (key, values = {}) =>
    formatText(language, PAPER_TEXTS[language][key], Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? own(value) : value])));
  return {
    say,
    word: (list, value) => texts[`word.${list}.${value}`] ?? value,
    own,
    day: (day) => dayInWords(language, day),
    instant: (iso, timeZone) => instantInWords(language, iso, timeZone),
    frame: (frame) => ({ ...frame, language, direction: directionOf(language), pageWords: say('paper.page', { page: '{page}', pages: '{pages}' }) }),
  };
}

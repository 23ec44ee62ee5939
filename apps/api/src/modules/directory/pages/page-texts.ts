import { DIRECTORY_TEXTS, type DirectoryKey } from '@verbund/contracts/directory-texts.js';
import { DEFAULT_LANGUAGE, directionOf, localeTagOf, type Language } from '@verbund/contracts/languages.js';
import { formatText } from '../../../platform/text/texts.js';
import { html, type Content, type Markup } from '../markup.js';

type Values = Readonly<Record<string, string | number>>;

/** Sentences, days and names of languages in the language of one page. */
export class PageTexts {
  private readonly days: Intl.DateTimeFormat;
  private readonly names: Intl.DisplayNames;
  private readonly lists: Intl.ListFormat;

  constructor(readonly language: Language) {
    this.days = new Intl.DateTimeFormat(localeTagOf(language), { dateStyle: 'long', timeZone: 'UTC' });
    this.names = new Intl.DisplayNames([localeTagOf(language)], { type: 'language' });
    this.lists = new Intl.ListFormat(localeTagOf(language));
  }

  /** Several things, joined as the language joins them. */
  list(items: readonly string[]): string {
    return this.lists.format(items);
  }

  readonly t = (key: DirectoryKey, values?: Values): string => formatText(this.language, DIRECTORY_TEXTS[this.language][key], values);

  day(day: string): string {
    return this.days.format(new Date(`${day}T00:00:00Z`));
  }

  /** A day that machines read too. */
  time(day: string): Markup {
    return html`<time datetime="${day}">${this.day(day)}</time>`;
  }

  /** As precisely as it is known: a year, a month or a day. */
  partialDay(date: string): string {
    if (date.length === 4) return date;
    if (date.length === 10) return this.day(date);
    return new Intl.DateTimeFormat(localeTagOf(this.language), { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`${date}-01T00:00:00Z`));
  }

  /** Of a file, in kilobytes or megabytes. */
  size(bytes: number): string {
    const [amount, unit] = bytes < 1_000_000 ? [Math.max(bytes / 1_000, 1), 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
    return new Intl.NumberFormat(localeTagOf(this.language), { style: 'unit', unit, maximumSignificantDigits: 2 }).format(amount);
  }

  languageName(tag: string): string {
    try {
      return this.names.of(tag) ?? tag;
    } catch {
      return tag;
    }
  }

  /** The text in the page's language, else in the network's first one that has it; said with its language when it is another. */
  text(texts: Readonly<Record<string, string>>): { text: string; language: Language; isOther: boolean } | null {
    const language = [this.language, DEFAULT_LANGUAGE, ...(Object.keys(texts).sort() as Language[])].find((candidate) => texts[candidate]?.trim());
    return language ? { text: texts[language]!.trim(), language, isOther: language !== this.language } : null;
  }
}

const known = new Map<Language, PageTexts>();
/** Formatters are dear to make and hold nothing of a request. */
export function textsOf(language: Language): PageTexts {
  let texts = known.get(language);
  if (!texts) known.set(language, (texts = new PageTexts(language)));
  return texts;
}

/** Paragraphs of a text that somebody wrote, in its language. */
export function paragraphs(texts: PageTexts, given: Readonly<Record<string, string>>): Content {
  const found = texts.text(given);
  if (!found) return null;
  const { text, language, isOther } = found;
  const parts = text.split(/\n\s*\n/).map((part) => html`<p>${part}</p>`);
  const note = isOther && html`<p class="note">${texts.t('directory.onlyIn', { language: texts.languageName(language) })}</p>`;
  return html`${note}<div class="prose" lang="${language}" dir="${directionOf(language)}">${parts}</div>`;
}

import type { Language } from './languages.js';
import ar from './texts/ar/minutes-paper.json' with { type: 'json' };
import de from './texts/de/minutes-paper.json' with { type: 'json' };
import en from './texts/en/minutes-paper.json' with { type: 'json' };
import es from './texts/es/minutes-paper.json' with { type: 'json' };
import fr from './texts/fr/minutes-paper.json' with { type: 'json' };
import ru from './texts/ru/minutes-paper.json' with { type: 'json' };
import uk from './texts/uk/minutes-paper.json' with { type: 'json' };

export type PaperKey = keyof typeof de;

/** The ICU sentences of minutes, extracts and registers as PDF in every language; a gap does not compile. */
export const PAPER_TEXTS: Record<Language, Record<PaperKey, string>> = { de, en, fr, es, ru, uk, ar };

import type { Language } from './languages.js';
import ar from './texts/ar/imports.json' with { type: 'json' };
import de from './texts/de/imports.json' with { type: 'json' };
import en from './texts/en/imports.json' with { type: 'json' };
import es from './texts/es/imports.json' with { type: 'json' };
import fr from './texts/fr/imports.json' with { type: 'json' };
import ru from './texts/ru/imports.json' with { type: 'json' };
import uk from './texts/uk/imports.json' with { type: 'json' };

/** Words of imports for screens and for the files that the API writes; a gap does not compile. */
export const IMPORT_TEXTS: Record<Language, Record<keyof typeof de, string>> = { de, en, fr, es, ru, uk, ar };

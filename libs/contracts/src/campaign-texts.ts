import type { Language } from './languages.js';
import ar from './texts/ar/campaigns.json' with { type: 'json' };
import de from './texts/de/campaigns.json' with { type: 'json' };
import en from './texts/en/campaigns.json' with { type: 'json' };
import es from './texts/es/campaigns.json' with { type: 'json' };
import fr from './texts/fr/campaigns.json' with { type: 'json' };
import ru from './texts/ru/campaigns.json' with { type: 'json' };
import uk from './texts/uk/campaigns.json' with { type: 'json' };

/** Words of confirmation campaigns for screens and for the files that the API writes; a gap does not compile. */
export const CAMPAIGN_TEXTS: Record<Language, Record<keyof typeof de, string>> = { de, en, fr, es, ru, uk, ar };

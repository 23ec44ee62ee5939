import type { Language } from './languages.js';
import type { IssueCode, ProblemCode } from './problems.js';
import ar from './texts/ar/problems.json' with { type: 'json' };
import de from './texts/de/problems.json' with { type: 'json' };
import en from './texts/en/problems.json' with { type: 'json' };
import es from './texts/es/problems.json' with { type: 'json' };
import fr from './texts/fr/problems.json' with { type: 'json' };
import ru from './texts/ru/problems.json' with { type: 'json' };
import uk from './texts/uk/problems.json' with { type: 'json' };

type ProblemKey = `problem.${ProblemCode}` | `issue.${IssueCode}`;

/** The ICU sentence of every problem and every field issue in every language; a gap does not compile. */
export const PROBLEM_TEXTS: Record<Language, Record<ProblemKey, string>> = { de, en, fr, es, ru, uk, ar };

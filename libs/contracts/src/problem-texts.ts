import type { Language } from './languages.js';
import type { IssueCode, ProblemCode } from './problems.js';
import arIssues from './texts/ar/issues.json' with { type: 'json' };
import arProblems from './texts/ar/problems.json' with { type: 'json' };
import deIssues from './texts/de/issues.json' with { type: 'json' };
import deProblems from './texts/de/problems.json' with { type: 'json' };
import enIssues from './texts/en/issues.json' with { type: 'json' };
import enProblems from './texts/en/problems.json' with { type: 'json' };
import esIssues from './texts/es/issues.json' with { type: 'json' };
import esProblems from './texts/es/problems.json' with { type: 'json' };
import frIssues from './texts/fr/issues.json' with { type: 'json' };
import frProblems from './texts/fr/problems.json' with { type: 'json' };
import ruIssues from './texts/ru/issues.json' with { type: 'json' };
import ruProblems from './texts/ru/problems.json' with { type: 'json' };
import ukIssues from './texts/uk/issues.json' with { type: 'json' };
import ukProblems from './texts/uk/problems.json' with { type: 'json' };

type ProblemKey = `problem.${ProblemCode}` | `issue.${IssueCode}`;

/** The ICU sentence of every problem and every field issue in every language; a gap does not compile. */
export const PROBLEM_TEXTS: Record<Language, Record<ProblemKey, string>> = {
  de: { ...deIssues, ...deProblems },
  en: { ...enIssues, ...enProblems },
  fr: { ...frIssues, ...frProblems },
  es: { ...esIssues, ...esProblems },
  ru: { ...ruIssues, ...ruProblems },
  uk: { ...ukIssues, ...ukProblems },
  ar: { ...arIssues, ...arProblems },
};

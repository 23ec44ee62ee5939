import type { Language } from '@verbund/contracts/languages.js';
import { PROBLEM_TEXTS } from '@verbund/contracts/problem-texts.js';
import type { ProblemCode } from '@verbund/contracts/problems.js';
import { formatText } from './texts.js';

/** The sentence a person reads for a problem. */
export const problemSentence = (language: Language, code: ProblemCode, params: Readonly<Record<string, string | number>> = {}): string =>
  formatText(language, PROBLEM_TEXTS[language][`problem.${code}`], params);

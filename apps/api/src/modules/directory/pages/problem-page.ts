import type { DirectoryKey } from '@verbund/contracts/directory-texts.js';
import { sectionPath } from '../addresses.js';
import { html } from '../markup.js';
import { page, type Frame } from './layout.js';
import { textsOf } from './page-texts.js';

/** Why there is no page, and what to do: in the language of the address or of the reader. */
export const PROBLEMS = {
  notFound: { status: 404, title: 'directory.notFound', hint: 'directory.notFound.hint' },
  closed: { status: 404, title: 'directory.closed', hint: 'directory.closed.hint' },
  method: { status: 405, title: 'directory.method', hint: null },
  tooMany: { status: 429, title: 'directory.tooMany', hint: 'directory.unavailable.hint' },
  unavailable: { status: 503, title: 'directory.unavailable', hint: 'directory.unavailable.hint' },
} as const satisfies Record<string, { status: number; title: DirectoryKey; hint: DirectoryKey | null }>;

export type PageProblem = keyof typeof PROBLEMS;

export function problemPage(frame: Frame, problem: PageProblem): string {
  const { t } = textsOf(frame.language);
  const { title, hint } = PROBLEMS[problem];
  return page(frame, {
    title: t(title),
    main: html`<h1>${t(title)}</h1>
${hint && html`<p>${t(hint)}</p>`}
${problem !== 'closed' && html`<p><a class="btn" href="${sectionPath(frame.language, 'list')}">${t('directory.list')}</a></p>`}`,
  });
}

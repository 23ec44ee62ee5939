import type { ReactNode } from 'react';
import { LoadError } from './empty-state';
import { PageHeader } from './page-header';

type LinkProblemProps = { readonly heading: string; readonly error: unknown; readonly children: ReactNode };

/** What stands instead of a page that a mailed link opens when it opens nothing: why, and in `children` what to do now. */
export function LinkProblem({ heading, error, children }: LinkProblemProps) {
  return (
    <div className="card pad">
      <PageHeader title={heading} />
      <LoadError error={error} />
      <p>{children}</p>
    </div>
  );
}

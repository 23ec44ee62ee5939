import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { Fragment, useEffect, useRef, type ReactNode } from 'react';
import { useTexts } from '../texts/use-texts';
import type { LinkTarget } from '../routing';
import { setPageTitle } from './page-title';

export type Crumb = LinkTarget & { readonly label: string };

type PageHeaderProps = {
  /** Heading and document title. */
  readonly title: string;
  /** Pages above this one. */
  readonly crumbs?: readonly Crumb[];
  /** Before the heading, such as a monogram. */
  readonly mark?: ReactNode;
  /** A line below: a count, a status, an explanation. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
};

let headingShouldTakeFocus = false;

/** After a change of page its heading takes focus (WCAG 2.4.3), or the next one when its data is still on the way. */
export function focusHeading(): void {
  const heading = document.querySelector<HTMLElement>('main h1');
  headingShouldTakeFocus = heading === null;
  heading?.focus({ preventScroll: true });
}

/** The head of every page: where it is, what it is, what can be done. */
export function PageHeader({ title, crumbs, mark, children, actions }: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => setPageTitle(title), [title]);
  useEffect(() => {
    if (!headingShouldTakeFocus) return;
    headingShouldTakeFocus = false;
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      {crumbs && <Crumbs crumbs={crumbs} title={title} />}
      <header className="page-head">
        {mark}
        <div className="page-head-text">
          <h1 ref={heading} tabIndex={-1}>
            <Title>{title}</Title>
          </h1>
          {children && <div className="page-head-more">{children}</div>}
        </div>
        {actions && <div className="actions">{actions}</div>}
      </header>
    </>
  );
}

/** The name of a record runs as its letters do; a sentence with isolated words in it runs as the interface does, whatever it begins with. */
function Title({ children }: { children: string }) {
  const { direction } = useTexts();
  return <bdi dir={children.includes('\u2068') ? direction : 'auto'}>{children}</bdi>;
}

function Crumbs({ crumbs, title }: { crumbs: readonly Crumb[]; title: string }) {
  const { t } = useTexts();
  return (
    <nav className="crumbs" aria-label={t('ui.crumbs')}>
      {crumbs.map(({ label, ...link }) => (
        <Fragment key={label}>
          <Link {...link}>{label}</Link>
          <ChevronRight size={14} className="flip" aria-hidden />
        </Fragment>
      ))}
      <span aria-current="page">
        <Title>{title}</Title>
      </span>
    </nav>
  );
}

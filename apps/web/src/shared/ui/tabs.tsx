import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { LinkTarget } from '../routing';
import { Count } from './badge';

export type Tab = LinkTarget & {
  readonly label: string;
  readonly count?: number | string;
  readonly current: boolean;
  /** A choice of one's own that is not saved as a view: dashed. */
  readonly unsaved?: boolean;
};

/** Sections of a record or views of a list: links, so that each has an address. */
export function Tabs({ label, tabs, children }: { label: string; tabs: readonly Tab[]; children?: ReactNode }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map(({ label: name, count, current, unsaved, ...link }) => (
        <Link
          key={name}
          {...link}
          resetScroll={false}
          className={unsaved ? 'tab unsaved' : 'tab'}
          activeOptions={{ exact: true }}
          activeProps={{}}
          aria-current={current ? 'page' : undefined}
        >
          {name}
          {count !== undefined && <Count>{count}</Count>}
        </Link>
      ))}
      {children}
    </nav>
  );
}

import { Link } from '@tanstack/react-router';
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import type { LinkTarget } from '../routing';

type Look = {
  /** One primary button a page; `quiet` has no frame; `danger` removes something. */
  readonly look?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly size?: 'small';
  readonly icon?: LucideIcon;
};

const classOf = ({ look = 'secondary', size }: Look, extra?: string) =>
  ['btn', look !== 'secondary' && `btn-${look}`, size === 'small' && 'btn-s', extra].filter(Boolean).join(' ');

/** A button that acts; `busy` shows that it is working and stops a second click. */
export function Button({
  look,
  size,
  icon: Icon,
  busy,
  children,
  className,
  ...rest
}: Look & { busy?: boolean } & ComponentProps<'button'>) {
  return (
    <button
      type="button"
      {...rest}
      className={classOf({ look, size }, className)}
      disabled={rest.disabled ?? busy}
      aria-busy={busy || undefined}
    >
      {Icon && <Icon size={16} aria-hidden />}
      {children}
    </button>
  );
}

/** Looks like a button, leads somewhere. */
export function ButtonLink({
  look,
  size,
  icon: Icon,
  children,
  className,
  ...link
}: Look & LinkTarget & { children: ReactNode; className?: string }) {
  return (
    <Link {...link} className={classOf({ look, size }, className)}>
      {Icon && <Icon size={16} aria-hidden />}
      {children}
    </Link>
  );
}

/** A button that shows only an icon; `label` is its name for everyone who does not see it, and its tooltip. */
export function IconButton({
  label,
  icon: Icon,
  className = '',
  iconSize = 18,
  ...rest
}: { label: string; icon: LucideIcon; iconSize?: number } & ComponentProps<'button'>) {
  return (
    <button type="button" title={label} {...rest} className={`icon-btn ${className}`} aria-label={label}>
      <Icon size={iconSize} aria-hidden />
    </button>
  );
}

import { Ellipsis, type LucideIcon } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { Popover } from './popover';

export type MenuItem = {
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly onSelect: () => void;
  readonly tone?: 'danger';
  /** Why it cannot be done now, and whom to ask; the item stays readable and does nothing. */
  readonly refusal?: string;
};

/** Arrow keys, Home and End move between the items. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  items.at(next % items.length)?.focus();
}

/** Further actions on a record, behind three dots. */
export function Menu({ label, items }: { label: string; items: readonly MenuItem[] }) {
  return (
    <Popover
      label={label}
      triggerLabel={label}
      triggerClass="icon-btn framed"
      align="end"
      role="menu"
      trigger={<Ellipsis size={18} aria-hidden />}
    >
      {(close) => (
        <div className="menu" role="presentation" onKeyDown={moveFocus}>
          {items.map(({ label: name, icon: Icon, onSelect, tone, refusal }) => (
            <button
              key={name}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className={tone === 'danger' ? 'menu-item danger' : 'menu-item'}
              aria-disabled={refusal ? true : undefined}
              onClick={() => {
                if (refusal) return;
                close();
                onSelect();
              }}
            >
              {Icon && <Icon size={17} aria-hidden />}
              <span>
                {name}
                {refusal && <small>{refusal}</small>}
              </span>
            </button>
          ))}
        </div>
      )}
    </Popover>
  );
}

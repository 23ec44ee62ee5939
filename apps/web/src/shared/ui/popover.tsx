import { useCallback, useEffect, useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react';

type PopoverProps = {
  readonly label: string;
  readonly trigger: ReactNode;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
  readonly triggerClass?: string;
  readonly triggerLabel?: string;
  readonly align?: 'start' | 'end';
  readonly role?: 'dialog' | 'menu';
};

const EDGE = 8;
const GAP = 6;
const isPhone = () => matchMedia('(max-width: 40rem)').matches;

/** Beside the trigger, inside the window; above it when there is no room below. */
function place(trigger: HTMLElement, popover: HTMLElement, align: 'start' | 'end'): void {
  const box = trigger.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  const isRtl = document.documentElement.dir === 'rtl';
  const left = (align === 'start') === isRtl ? box.right - width : box.left;
  const goesUp = box.bottom + height + EDGE > innerHeight && box.top > height;
  popover.style.left = `${Math.max(EDGE, Math.min(left, innerWidth - width - EDGE))}px`;
  popover.style.top = `${goesUp ? box.top - height - GAP : box.bottom + GAP}px`;
}

/** A native popover: top layer, closes on Escape and on a click beside it. On phones it is a sheet from below (CSS). */
export function Popover({
  label,
  trigger,
  children,
  triggerClass = 'btn',
  triggerLabel,
  align = 'start',
  role = 'dialog',
}: PopoverProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const popover = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const arrange = useCallback(() => {
    if (!button.current || !popover.current) return;
    if (isPhone()) popover.current.removeAttribute('style');
    else place(button.current, popover.current, align);
  }, [align]);
  useEffect(() => {
    const element = popover.current;
    const onToggle = (event: Event) => setOpen((event as ToggleEvent).newState === 'open');
    element?.addEventListener('toggle', onToggle);
    return () => element?.removeEventListener('toggle', onToggle);
  }, []);
  useLayoutEffect(() => {
    if (!open) return undefined;
    arrange();
    popover.current
      ?.querySelector<HTMLElement>('input:not([type=radio]), input:checked, [role=menuitem], button, select, a')
      ?.focus();
    addEventListener('resize', arrange);
    return () => removeEventListener('resize', arrange);
  }, [open, arrange]);
  const close = () => popover.current?.hidePopover();
  return (
    <>
      <button
        ref={button}
        type="button"
        className={triggerClass}
        popoverTarget={id}
        aria-label={triggerLabel}
        title={triggerLabel}
        aria-expanded={open}
        aria-haspopup={role}
      >
        {trigger}
      </button>
      <div ref={popover} id={id} popover="auto" role={role} aria-label={label} className="popover">
        {open && (typeof children === 'function' ? children(close) : children)}
      </div>
    </>
  );
}

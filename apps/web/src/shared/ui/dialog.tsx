import { X } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTexts } from '../texts/use-texts';
import { IconButton } from './button';

type DialogProps = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** `drawer` comes from the side, `wide` holds a form. */
  readonly shape?: 'drawer' | 'wide';
  /** Escape and a click beside it do not close it. */
  readonly persistent?: boolean;
};

/** A native modal dialog: render it to open it. Focus moves to its first field, stays in, and returns to where it was. */
export function Dialog({ title, onClose, children, shape, persistent }: DialogProps) {
  const { t } = useTexts();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>('input:not([readonly]), textarea, select')?.focus();
    return () => (opener instanceof HTMLElement ? opener.focus() : undefined);
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`dialog ${shape ?? ''}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        if (!persistent) onClose();
      }}
      onPointerDown={(event) => event.target === event.currentTarget && !persistent && onClose()}
    >
      <div className="dialog-in">
        <header className="dialog-head">
          <h2 id={id}>{title}</h2>
          <IconButton label={t('ui.close')} icon={X} onClick={onClose} />
        </header>
        {children}
      </div>
    </dialog>
  );
}

import { X } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useTexts } from '../texts/use-texts';
import { IconButton } from './button';

export type ToastAction = { readonly label: string; run(): void };
type Toast = { readonly id: number; readonly text: string; readonly action?: ToastAction };

const MOST = 3;
const SHOWN_MS = 6_000;

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]): void {
  toasts = next;
  listeners.forEach((listener) => listener());
}

const dismiss = (id: number) => change(toasts.filter((toast) => toast.id !== id));

/** Says that something was done. With an action such as Undo it stays until it is closed (WCAG 2.2.1). */
export function showToast(text: string, action?: ToastAction): void {
  const id = ++lastId;
  change([...toasts, { id, text, action }].slice(-MOST));
  if (!action) setTimeout(() => dismiss(id), SHOWN_MS);
}

export function Toasts() {
  const { t } = useTexts();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const shown = useSyncExternalStore(subscribe, () => toasts);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {shown.map(({ id, text, action }) => (
        <div key={id} className="toast">
          <span>{text}</span>
          {action && (
            <button
              type="button"
              className="btn btn-quiet"
              onClick={() => {
                dismiss(id);
                action.run();
              }}
            >
              {action.label}
            </button>
          )}
          <IconButton label={t('ui.close')} icon={X} iconSize={16} onClick={() => dismiss(id)} />
        </div>
      ))}
    </div>
  );
}

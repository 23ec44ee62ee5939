import type { ReactNode } from 'react';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { Dialog } from '../../shared/ui/dialog';
import { useChange } from '../../shared/use-change';

type Props = { readonly title: string; readonly confirm: string; onConfirm(): Promise<unknown>; onClose(): void; readonly children: ReactNode };

/** Asks once more before something that cannot be taken back. */
export function ConfirmDialog({ title, confirm, onConfirm, onClose, children }: Props) {
  const { t } = useTexts();
  const { busy, run } = useChange();
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{children}</p>
      <div className="actions">
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
        <Button look="primary" busy={busy} onClick={() => run(() => onConfirm().finally(onClose))}>
          {confirm}
        </Button>
      </div>
    </Dialog>
  );
}

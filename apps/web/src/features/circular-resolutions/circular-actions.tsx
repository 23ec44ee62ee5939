import { useNavigate } from '@tanstack/react-router';
import { Pencil, Send, Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { isAllowed, useRefusal } from '../../shared/allowed-actions';
import { useTexts } from '../../shared/texts/use-texts';
import { Button, ButtonLink } from '../../shared/ui/button';
import { Locked } from '../../shared/ui/locked';
import { showToast } from '../../shared/ui/toast';
import { removeCircular, startCircular, type Circular } from './api';
import { ConfirmDialog } from './confirm-dialog';
import { WithdrawDialog } from './withdraw-dialog';

type Open = 'start' | 'remove' | 'withdraw' | null;

/** What can be done with it as it stands; what is locked says why. */
export function CircularActions({ circular }: { circular: Circular }) {
  const { t } = useTexts();
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  return (
    <>
      {circular.state === 'draft' && <DraftActions circular={circular} onOpen={setOpen} />}
      {isAllowed(circular, 'withdraw') && (
        <Button icon={Undo2} onClick={() => setOpen('withdraw')}>
          {t('circulars.withdraw')}
        </Button>
      )}
      {open === 'start' && <StartDialog circular={circular} onClose={close} />}
      {open === 'remove' && <RemoveDialog id={circular.id} onClose={close} />}
      {open === 'withdraw' && <WithdrawDialog id={circular.id} onClose={close} />}
    </>
  );
}

function DraftActions({ circular, onOpen }: { circular: Circular; onOpen(what: Open): void }) {
  const { t } = useTexts();
  const refusal = useRefusal(circular);
  const isRuleUnknown = circular.allowedActions.some(({ action, reason }) => action === 'start' && reason === 'RULE_UNKNOWN');
  return (
    <>
      {isAllowed(circular, 'remove') && (
        <Button icon={Trash2} look="quiet" onClick={() => onOpen('remove')}>
          {t('circulars.remove')}
        </Button>
      )}
      {isAllowed(circular, 'update') && (
        <ButtonLink to="/circular-resolutions/$id/edit" params={{ id: circular.id }} icon={Pencil}>
          {t('circulars.edit')}
        </ButtonLink>
      )}
      {isAllowed(circular, 'start') ? (
        <Button icon={Send} look="primary" onClick={() => onOpen('start')}>
          {t('circulars.start')}
        </Button>
      ) : (
        <Locked label={t('circulars.start')}>{isRuleUnknown ? t('circular.rule.unknown') : refusal('start')}</Locked>
      )}
    </>
  );
}

function StartDialog({ circular, onClose }: { circular: Circular; onClose(): void }) {
  const { t } = useTexts();
  const start = async () => {
    await startCircular(circular);
    showToast(t('circulars.started'));
  };
  return (
    <ConfirmDialog title={t('circulars.start.heading')} confirm={t('circulars.start')} onConfirm={start} onClose={onClose}>
      {t('circulars.start.text')}
    </ConfirmDialog>
  );
}

function RemoveDialog({ id, onClose }: { id: string; onClose(): void }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const remove = async () => {
    await removeCircular(id);
    showToast(t('circulars.removed'));
    await navigate({ to: '/circular-resolutions' } as never);
  };
  return (
    <ConfirmDialog title={t('circulars.remove')} confirm={t('circulars.remove')} onConfirm={remove} onClose={onClose}>
      {t('circulars.remove.text')}
    </ConfirmDialog>
  );
}

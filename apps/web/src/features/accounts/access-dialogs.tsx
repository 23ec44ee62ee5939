import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useProblemText } from '../../shared/http/use-problem-text';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { Dialog } from '../../shared/ui/dialog';
import { Form } from '../../shared/ui/form';
import { TextField } from '../../shared/ui/text-field';
import { showToast } from '../../shared/ui/toast';
import { changeAccount, removeSecondFactor, type Account } from './api';

type DialogProps = { readonly account: Account; onClose(): void };

/** Signs out at once and keeps out, until somebody lifts it. */
export function DisableDialog({ account: { id, name, version }, onClose }: DialogProps) {
  const { t } = useTexts();
  const sentence = useProblemText();
  const disable = useMutation({
    mutationFn: () => changeAccount(id, { version, disabled: true }),
    onSuccess: () => showToast(t('accounts.disabled', { name })),
    onError: (error) => showToast(sentence(error)),
    onSettled: onClose,
  });
  return (
    <Dialog title={t('accounts.disable')} onClose={onClose}>
      <p>{t('accounts.disable.text', { name })}</p>
      <div className="actions">
        <Button look="danger" busy={disable.isPending} onClick={() => disable.mutate()}>
          {t('accounts.disable')}
        </Button>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
      </div>
    </Dialog>
  );
}

/** For a lost telephone; how the owner was recognised goes into the audit trail. */
export function RemoveSecondFactorDialog({ account: { id, name }, onClose }: DialogProps) {
  const { t } = useTexts();
  const form = useForm({ defaultValues: { reason: '' } });
  const remove = async ({ reason }: { reason: string }) => {
    await removeSecondFactor(id, reason.trim());
    showToast(t('accounts.secondFactor.removed'));
    onClose();
  };
  return (
    <Dialog title={t('accounts.secondFactor.remove')} onClose={onClose} shape="wide">
      <p>{t('accounts.secondFactor.remove.text', { name })}</p>
      <Form form={form} submitLabel={t('accounts.secondFactor.remove')} onSubmit={remove}>
        <TextField
          name="reason"
          label={t('accounts.secondFactor.reason')}
          hint={t('accounts.secondFactor.reason.hint')}
          maxLength={500}
          rows={3}
        />
      </Form>
    </Dialog>
  );
}

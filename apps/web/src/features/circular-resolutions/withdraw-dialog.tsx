import { useForm } from 'react-hook-form';
import { useTexts } from '../../shared/texts/use-texts';
import { Dialog } from '../../shared/ui/dialog';
import { Form } from '../../shared/ui/form';
import { TextField } from '../../shared/ui/text-field';
import { showToast } from '../../shared/ui/toast';
import { withdrawCircular } from './api';

/** Takes it back; whoever was asked is told why. */
export function WithdrawDialog({ id, onClose }: { id: string; onClose(): void }) {
  const { t } = useTexts();
  const form = useForm<{ reason: string }>({ defaultValues: { reason: '' } });
  const withdraw = async ({ reason }: { reason: string }) => {
    await withdrawCircular(id, reason);
    showToast(t('circulars.withdrawn'));
    onClose();
  };
  return (
    <Dialog title={t('circulars.withdraw.heading')} shape="wide" onClose={onClose}>
      <Form form={form} submitLabel={t('circulars.withdraw')} onSubmit={withdraw}>
        <p>{t('circulars.withdraw.text')}</p>
        <TextField name="reason" label={t('circulars.reason')} rows={3} maxLength={1000} />
      </Form>
    </Dialog>
  );
}

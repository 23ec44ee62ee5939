import { useForm } from 'react-hook-form';
import { useTexts } from '../../shared/texts/use-texts';
import { Dialog } from '../../shared/ui/dialog';
import { Form } from '../../shared/ui/form';
import { TextField } from '../../shared/ui/text-field';
import { showToast } from '../../shared/ui/toast';
import { renewLink } from './api';

type Props = { readonly place: { id: string; recipientId: string }; onClose(): void };

/** A new link, to the same people or to another address; earlier ones end. */
export function RenewDialog({ place, onClose }: Props) {
  const { t } = useTexts();
  const form = useForm({ defaultValues: { email: '' } });
  const send = async ({ email }: { email: string }) => {
    await renewLink(place, email.trim());
    showToast(t('campaigns.renew.done'));
    onClose();
  };
  return (
    <Dialog title={t('campaigns.renew')} onClose={onClose}>
      <Form form={form} submitLabel={t('campaigns.renew')} onSubmit={send}>
        <p>{t('campaigns.renew.help')}</p>
        <TextField name="email" label={t('campaigns.renew.email')} type="email" dir="ltr" maxLength={254} optional />
      </Form>
    </Dialog>
  );
}

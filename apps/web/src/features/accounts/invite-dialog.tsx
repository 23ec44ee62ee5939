import { LANGUAGES, type Language } from '@verbund/contracts/languages.js';
import { useForm } from 'react-hook-form';
import { useTexts } from '../../shared/texts/use-texts';
import { Dialog } from '../../shared/ui/dialog';
import { Form } from '../../shared/ui/form';
import { Select } from '../../shared/ui/select';
import { TextField } from '../../shared/ui/text-field';
import { showToast } from '../../shared/ui/toast';
import { invite } from './api';
import { RightsFields, rightsOf, type RightsValues } from './rights-fields';

type InvitationValues = RightsValues & { email: string; name: string; language: Language };

/** Sends somebody a link with which they choose their password. */
export function InviteDialog({ onClose }: { onClose(): void }) {
  const { t, language, languageName } = useTexts();
  const form = useForm<InvitationValues>({
    defaultValues: { email: '', name: '', roles: [], organisationIds: [], managedIds: [], language },
  });
  const send = async (values: InvitationValues) => {
    const email = values.email.trim();
    await invite({ ...values, ...rightsOf(values), email, name: values.name.trim() });
    showToast(t('accounts.invite.sent', { email }));
    onClose();
  };
  return (
    <Dialog title={t('accounts.invite.title')} onClose={onClose} shape="wide" persistent>
      <Form form={form} submitLabel={t('accounts.invite.send')} onSubmit={send}>
        <TextField
          name="email"
          label={t('word.field.email')}
          hint={t('accounts.invite.email.hint')}
          type="email"
          dir="ltr"
          autoComplete="off"
          maxLength={254}
        />
        <TextField name="name" label={t('word.field.name')} autoComplete="off" maxLength={200} />
        <RightsFields />
        <Select
          name="language"
          label={t('accounts.invite.language')}
          options={LANGUAGES.map((value) => ({ value, label: languageName(value) }))}
        />
      </Form>
    </Dialog>
  );
}

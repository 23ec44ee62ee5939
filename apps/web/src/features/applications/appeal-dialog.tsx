import { useForm } from 'react-hook-form';
import { useTexts } from '../../shared/texts/use-texts';
import { DateField } from '../../shared/ui/date-field';
import { Dialog } from '../../shared/ui/dialog';
import { Form } from '../../shared/ui/form';
import { TextField } from '../../shared/ui/text-field';
import { recordAppeal, type Application } from './api';

/** An appeal that came by post. */
export function AppealDialog({ application, onClose }: { application: Application; onClose(): void }) {
  const { t } = useTexts();
  const form = useForm({ defaultValues: { appealedOn: '', text: '' } });
  const save = async (values: { appealedOn: string; text: string }) => {
    await recordAppeal(application.id, values);
    onClose();
  };
  return (
    <Dialog title={t('applications.appeal')} onClose={onClose}>
      <Form form={form} submitLabel={t('ui.save')} onSubmit={save}>
        <DateField name="appealedOn" label={t('applications.appeal.on')} />
        <TextField name="text" label={t('applications.appeal.text')} rows={4} />
      </Form>
    </Dialog>
  );
}

import { useForm } from 'react-hook-form';
import { useSession } from '../../shared/session';
import { useTexts } from '../../shared/texts/use-texts';
import { DateField } from '../../shared/ui/date-field';
import { Form } from '../../shared/ui/form';
import { TextField } from '../../shared/ui/text-field';
import { showToast } from '../../shared/ui/toast';
import { changePack, type Pack } from './api';

const valuesOf = ({ version, name, note, validFrom }: Pack) => ({ version, name, note, validFrom });

/** Name, remark and a later beginning of a version that is not registered. */
export function AboutForm({ pack, submitLabel, onSaved }: { pack: Pack; submitLabel: string; onSaved(): void }) {
  const { t } = useTexts();
  const session = useSession();
  const form = useForm({ defaultValues: valuesOf(pack) });
  const save = async (values: ReturnType<typeof valuesOf>) => {
    await changePack(pack.id, values);
    showToast(t('rulePacks.saved'));
    onSaved();
  };
  return (
    <Form form={form} submitLabel={submitLabel} onSubmit={save} draft={{ account: session.email, key: `rules:${pack.id}:about` }} valuesOf={(current) => valuesOf(current as Pack)}>
      <TextField name="name" label={t('rulePacks.about.name')} maxLength={120} />
      <DateField name="validFrom" label={t('rulePacks.about.validFrom')} hint={t('rulePacks.about.validFrom.hint')} optional />
      <TextField name="note" label={t('rulePacks.about.note')} rows={4} maxLength={4000} optional />
    </Form>
  );
}

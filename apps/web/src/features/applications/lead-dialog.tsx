import { useNavigate } from '@tanstack/react-router';
import { LANGUAGES, type Language } from '@verbund/contracts/languages.js';
import { useForm } from 'react-hook-form';
import { useTexts } from '../../shared/texts/use-texts';
import { Dialog } from '../../shared/ui/dialog';
import { Form } from '../../shared/ui/form';
import { Select } from '../../shared/ui/select';
import { TextField } from '../../shared/ui/text-field';
import { recordLead } from './api';

type Values = { name: string; givenName: string; familyName: string; email: string; phone: string; language: Language; source: string; note: string };

/** Somebody met at a meeting point: two lines are enough. */
export function LeadDialog({ onClose }: { onClose(): void }) {
  const { t, languageName, language } = useTexts();
  const navigate = useNavigate();
  const form = useForm<Values>({ defaultValues: { name: '', givenName: '', familyName: '', email: '', phone: '', language, source: '', note: '' } });
  const save = async (values: Values) => {
    const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')) as Values;
    const { id } = await recordLead(given);
    await navigate({ to: '/applications/$id', params: { id } } as never);
  };
  return (
    <Dialog title={t('applications.lead.new')} shape="wide" onClose={onClose}>
      <Form form={form} submitLabel={t('ui.save')} onSubmit={save}>
        <TextField name="name" label={t('apply.field.name')} />
        <TextField name="source" label={t('applications.lead.source')} hint={t('applications.lead.sourceHint')} optional />
        <TextField name="givenName" label={t('apply.field.givenName')} optional />
        <TextField name="familyName" label={t('apply.field.familyName')} optional />
        <TextField name="email" type="email" dir="ltr" label={t('applications.lead.email')} hint={t('applications.lead.emailHint')} optional />
        <TextField name="phone" type="tel" dir="ltr" label={t('apply.field.phone')} optional />
        <Select name="language" label={t('applications.column.language')} options={LANGUAGES.map((value) => ({ value, label: languageName(value) }))} />
        <TextField name="note" label={t('applications.lead.note')} rows={4} optional />
      </Form>
    </Dialog>
  );
}

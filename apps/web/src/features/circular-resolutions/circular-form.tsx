import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { useSession } from '../../shared/session';
import { today } from '../../shared/texts/formats';
import { useTexts } from '../../shared/texts/use-texts';
import { ButtonLink } from '../../shared/ui/button';
import { Combobox } from '../../shared/ui/combobox';
import { DateField } from '../../shared/ui/date-field';
import { Form, FormSection } from '../../shared/ui/form';
import { TextField } from '../../shared/ui/text-field';
import { showToast } from '../../shared/ui/toast';
import { bodiesQuery, changeCircular, createCircular, type Circular } from './api';

type Values = { bodyId: string | null; title: string; wording: string; reasons: string; lastDay: string | null; version: number };

const valuesOf = ({ body, title, wording, reasons, lastDay, version }: Circular): Values => ({ bodyId: body.id, title, wording, reasons, lastDay, version });
const notAhead = ({ lastDay }: Values) => (lastDay !== null && lastDay !== '' && lastDay <= today() ? [{ field: 'lastDay', code: 'notAhead' }] : []);

/** Drafts a resolution, or changes a draft; nobody is asked before the links are sent. */
export function CircularForm({ circular, bodyId = null }: { circular?: Circular; bodyId?: string | null }) {
  const { t } = useTexts();
  const { email } = useSession();
  const navigate = useNavigate();
  const { data: bodies = [] } = useQuery(bodiesQuery);
  const form = useForm<Values>({ defaultValues: circular ? valuesOf(circular) : { bodyId, title: '', wording: '', reasons: '', lastDay: null, version: 0 } });
  const save = async (values: Values) => {
    const { title, wording, reasons, lastDay } = values;
    const said = { title, wording, reasons, lastDay: lastDay! };
    const { id } = circular ? await changeCircular(circular.id, { ...said, version: values.version }) : await createCircular({ ...said, bodyId: values.bodyId! });
    showToast(t('circulars.saved'));
    await navigate({ to: '/circular-resolutions/$id', params: { id } } as never);
  };
  const back = circular ? { to: '/circular-resolutions/$id', params: { id: circular.id } } : { to: '/circular-resolutions' };
  return (
    <Form form={form} submitLabel={t('circulars.save')} onSubmit={save} check={notAhead} valuesOf={(current) => valuesOf(current as Circular)} draft={{ account: email, key: `circular:${circular?.id ?? 'new'}` }} actions={<ButtonLink {...back}>{t('ui.cancel')}</ButtonLink>}>
      <FormSection title={t('circulars.subject')}>
        {!circular && <Combobox name="bodyId" label={t('circulars.body')} options={bodies.map(({ id, name }) => ({ value: id, label: name }))} />}
        <TextField name="title" label={t('circulars.subject')} maxLength={200} />
        <TextField name="wording" label={t('circular.wording')} hint={t('circulars.wording.hint')} rows={4} maxLength={5000} />
        <TextField name="reasons" label={t('circular.reasons')} hint={t('circulars.reasons.hint')} rows={5} maxLength={5000} optional />
        <DateField name="lastDay" label={t('circulars.lastDay')} hint={t('circulars.lastDay.hint')} />
      </FormSection>
    </Form>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { addDays } from '@verbund/domain/calendar/days.js';
import { DEFAULT_GAP_MONTHS } from '@verbund/domain/hosting/host-values.js';
import { CalendarX } from 'lucide-react';
import { useForm } from 'react-hook-form';
import { today } from '../../shared/texts/formats';
import { useTexts } from '../../shared/texts/use-texts';
import { DateField } from '../../shared/ui/date-field';
import { EmptyState, LoadError } from '../../shared/ui/empty-state';
import { FieldRow, Form, FormSection } from '../../shared/ui/form';
import { PageHeader } from '../../shared/ui/page-header';
import { Select } from '../../shared/ui/select';
import { Skeleton } from '../../shared/ui/skeleton';
import { TextField } from '../../shared/ui/text-field';
import { bodiesQuery, createPlan, type RotatingBody } from './api';

type Values = { bodyId: string; from: string; lastDay: string; gapMonths: string };

/** Which meetings get hosts: a body, a period, and how far apart. */
export function NewPlanPage() {
  const { t } = useTexts();
  const { data, error } = useQuery(bodiesQuery);
  return (
    <div className="page">
      <PageHeader title={t('hosting.new')} crumbs={[{ to: '/hosting', label: t('hosting.title') }]}>
        {t('hosting.new.help')}
      </PageHeader>
      {error && <LoadError error={error} />}
      {!data && !error && <Skeleton rows={4} />}
      {data?.items.length === 0 && (
        <EmptyState icon={CalendarX} title={t('hosting.new.noBody')}>
          {t('hosting.new.noBody.help')}
        </EmptyState>
      )}
      {data && data.items.length > 0 && <Fields bodies={data.items} />}
    </div>
  );
}

/** The next year, or from today on where it has begun for the body. */
function firstValues(bodies: readonly RotatingBody[]): Values {
  const waiting = bodies.find(({ meetings }) => meetings > 0) ?? bodies[0]!;
  const [from, last] = [waiting.firstDay ?? today(), waiting.lastDay ?? addDays(today(), 365)];
  const nextYear = String(Number(today().slice(0, 4)) + 1);
  const isWhole = from <= `${nextYear}-12-31` && last >= `${nextYear}-01-01`;
  return {
    bodyId: waiting.id,
    from: isWhole ? `${nextYear}-01-01` : from,
    lastDay: isWhole ? `${nextYear}-12-31` : last,
    gapMonths: String(DEFAULT_GAP_MONTHS),
  };
}

function Fields({ bodies }: { bodies: readonly RotatingBody[] }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const form = useForm<Values>({ defaultValues: firstValues(bodies) });
  const options = bodies.map(({ id, name }) => ({ value: id, label: name }));
  const save = async ({ bodyId, from, lastDay, gapMonths }: Values) => {
    const { id } = await createPlan({ bodyId, from, until: lastDay && addDays(lastDay, 1), gapMonths: Number(gapMonths) });
    await navigate({ to: '/hosting/plans/$id', params: { id } });
  };
  return (
    <Form form={form} submitLabel={t('hosting.new.submit')} onSubmit={save}>
      <FormSection title={t('hosting.new.which')} help={t('hosting.new.which.help')}>
        <Select name="bodyId" label={t('hosting.body')} options={options} />
        <FieldRow>
          <DateField name="from" label={t('hosting.from')} />
          <DateField name="lastDay" label={t('hosting.lastDay')} />
        </FieldRow>
        <TextField name="gapMonths" label={t('hosting.gap')} hint={t('hosting.gap.hint')} inputMode="numeric" dir="ltr" />
      </FormSection>
    </Form>
  );
}

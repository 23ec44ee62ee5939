import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { NTHS } from '@verbund/domain/calendar/recurrence.js';
import { useForm, useWatch } from 'react-hook-form';
import { useSession } from '../../shared/session';
import { today } from '../../shared/texts/formats';
import { useTexts } from '../../shared/texts/use-texts';
import { ButtonLink } from '../../shared/ui/button';
import { CheckGroup } from '../../shared/ui/check-group';
import { Combobox } from '../../shared/ui/combobox';
import { DateField } from '../../shared/ui/date-field';
import { FieldRow, Form, FormSection } from '../../shared/ui/form';
import { RadioCards } from '../../shared/ui/radio-cards';
import { TextField } from '../../shared/ui/text-field';
import { showToast } from '../../shared/ui/toast';
import { WEEKDAYS, weekdayName } from '../../shared/weekdays';
import { bodiesQuery, changeSeries, createSeries, type Series } from './api';
import { MONTHS, monthName } from './recurrence-words';
import { SeriesPreview } from './series-preview';
import { newSeries, problemsOfSeries, seriesInput, valuesOfSeries, type SeriesValues } from './series-values';
import { ModeField, NeedsSection } from './telling-section';

/** Enters a series, or changes the given one; the next dates are read beside it in words. */
export function SeriesForm({ series }: { series?: Series }) {
  const { t } = useTexts();
  const { email } = useSession();
  const navigate = useNavigate();
  const form = useForm<SeriesValues>({ defaultValues: series ? valuesOfSeries(series) : newSeries(today()) });
  const save = async (values: SeriesValues) => {
    const { bodyId, from, ...input } = seriesInput(values, series?.template.agenda ?? []);
    await (series ? changeSeries(series.id, { ...input, version: values.version, reason: values.reason }) : createSeries({ bodyId, from, ...input }));
    showToast(t(series ? 'meetings.series.changed' : 'meetings.series.created'));
    await navigate({ to: '/meetings/series' } as never);
  };
  return (
    <Form
      form={form}
      submitLabel={t(series ? 'ui.save' : 'meetings.series.create')}
      onSubmit={save}
      check={problemsOfSeries}
      valuesOf={(current) => valuesOfSeries(current as Series)}
      draft={{ account: email, key: `meeting-series:${series?.id ?? 'new'}` }}
      actions={<ButtonLink to="/meetings/series">{t('ui.cancel')}</ButtonLink>}
    >
      <FormSection title={t('meetings.section.what')}>
        {!series && <BodyField />}
        <TextField name="title" label={t('meetings.column.title')} hint={t('meetings.series.title.hint')} maxLength={200} />
      </FormSection>
      <RuleSection isNew={!series} />
      <FormSection title={t('meetings.section.mode')} help={t('meetings.section.mode.help')}>
        <ModeField name="mode" />
      </FormSection>
      <NeedsSection>{series && <TextField name="reason" label={t('meetings.reason')} hint={t('meetings.series.reason.hint')} rows={2} maxLength={500} optional />}</NeedsSection>
    </Form>
  );
}

function BodyField() {
  const { t } = useTexts();
  const { data: bodies = [] } = useQuery(bodiesQuery);
  return <Combobox name="bodyId" label={t('meetings.body')} options={bodies.map(({ id, name }) => ({ value: id, label: name }))} />;
}

function RuleSection({ isNew }: { isNew: boolean }) {
  const { t, tag } = useTexts();
  const unit = useWatch({ name: 'recurrence.unit' }) as 'month' | 'week';
  return (
    <FormSection title={t('meetings.section.rule')} help={t('meetings.section.rule.help')}>
      <RadioCards name="recurrence.unit" label={t('meetings.rule.unit')} options={(['month', 'week'] as const).map((value) => ({ value, label: t(`meetings.rule.unit.${value}`) }))} />
      <TextField name="recurrence.interval" label={t(`meetings.rule.interval.${unit}`)} inputMode="numeric" maxLength={2} />
      {unit === 'month' && <RadioCards name="recurrence.nth" label={t('meetings.rule.which')} options={NTHS.map((nth) => ({ value: String(nth), label: t(`meetings.rule.which.${nth === -1 ? 'last' : nth}`) }))} />}
      <RadioCards name="recurrence.weekday" label={t('meetings.rule.weekday')} options={WEEKDAYS.map((day) => ({ value: String(day), label: weekdayName(tag, day, 'long') }))} />
      <CheckGroup name="recurrence.monthsLeftOut" label={t('meetings.rule.monthsLeftOut')} options={MONTHS.map((month) => ({ value: String(month), label: monthName(tag, month) }))} optional />
      <FieldRow>
        <TextField name="start" label={t('meetings.from')} type="time" dir="ltr" />
        <TextField name="durationMinutes" label={t('meetings.duration')} inputMode="numeric" maxLength={4} />
      </FieldRow>
      <FieldRow>
        {isNew && <DateField name="from" label={t('meetings.series.from')} />}
        <DateField name="until" label={t('meetings.series.until')} hint={t('meetings.series.until.hint')} optional />
      </FieldRow>
      <SeriesPreview />
    </FormSection>
  );
}

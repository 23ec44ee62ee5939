import { useQuery } from '@tanstack/react-query';
import { FRESHNESS } from '@verbund/domain/confirmations/freshness.js';
import { SECTIONS } from '@verbund/domain/confirmations/sections.js';
import { MEMBERSHIP_CLASSES, MEMBERSHIP_STATES } from '@verbund/domain/membership/membership-rules.js';
import { useWatch } from 'react-hook-form';
import { districtsQuery } from '../../shared/taxonomies';
import { useTexts } from '../../shared/texts/use-texts';
import { CheckGroup } from '../../shared/ui/check-group';
import { TextField } from '../../shared/ui/text-field';
import { countQuery, type Segment } from './api';

/** What the recipients look through. */
export function SectionsField() {
  const { t } = useTexts();
  const options = SECTIONS.map((value) => ({ value, label: t(`word.section.${value}`) }));
  return <CheckGroup name="sections" label={t('campaigns.form.sections')} options={options} />;
}

/** The filters of the list of organisations, and how many organisations they leave. */
export function SegmentFields() {
  const { t } = useTexts();
  const { data: districts } = useQuery(districtsQuery);
  const states = MEMBERSHIP_STATES.map((value) => ({ value, label: t(`word.membershipState.${value}`) }));
  const classes = MEMBERSHIP_CLASSES.map((value) => ({ value, label: t(`word.membershipClass.${value}`) }));
  const ages = FRESHNESS.map((value) => ({ value, label: t(`campaigns.freshness.${value}`) }));
  const places = (districts?.items ?? [])
    .flatMap((borough) => borough.districts)
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <CheckGroup name="segment.status" label={t('campaigns.form.status')} options={states} optional />
      <CheckGroup name="segment.class" label={t('campaigns.column.class')} options={classes} optional />
      <CheckGroup name="segment.freshness" label={t('campaigns.form.freshness')} options={ages} optional />
      <details>
        <summary>{t('campaigns.column.district')}</summary>
        <CheckGroup name="segment.district" label={t('campaigns.column.district')} options={places} optional />
      </details>
      <TextField name="segment.search" label={t('campaigns.form.search')} maxLength={200} optional />
      <SegmentCount />
    </>
  );
}

function SegmentCount() {
  const { t } = useTexts();
  const segment = useWatch({ name: 'segment' }) as Segment;
  const chosen = Object.fromEntries(
    Object.entries(segment).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : Boolean(value))),
  ) as Segment;
  const { data } = useQuery(countQuery(chosen));
  return (
    <p className="note" role="status">
      {data ? t('campaigns.form.count', { count: data.total }) : '…'}
    </p>
  );
}

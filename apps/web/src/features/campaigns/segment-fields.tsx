import { useQuery } from '@tanstack/react-query';
import { FRESHNESS } from '@verbund/domain/confirmations/freshness.js';
import { SECTIONS } from '@verbund/domain/confirmations/sections.js';
import { LANGUAGE_NAMES } from '@verbund/domain/imports/language-names.js';
import { MEMBERSHIP_CLASSES, MEMBERSHIP_STATES } from '@verbund/domain/membership/membership-rules.js';
import { ORGANISATION_KINDS } from '@verbund/domain/organisations/organisation-values.js';
import { useWatch } from 'react-hook-form';
import { districtsQuery, topicsQuery } from '../../shared/taxonomies';
import { useTexts } from '../../shared/texts/use-texts';
import { CheckGroup } from '../../shared/ui/check-group';
import { Combobox } from '../../shared/ui/combobox';
import { TextField } from '../../shared/ui/text-field';
import { reachQuery } from './api';
import { chosenSegment, FLAGS, type CampaignForm } from './form-values';

/** What the recipients look through. */
export function SectionsField() {
  const { t } = useTexts();
  const options = SECTIONS.map((value) => ({ value, label: t(`word.section.${value}`) }));
  return <CheckGroup name="sections" label={t('campaigns.form.sections')} options={options} />;
}

/** The filters of the list of organisations, and how many organisations they leave. */
export function SegmentFields() {
  const { t } = useTexts();
  const states = MEMBERSHIP_STATES.map((value) => ({ value, label: t(`word.membershipState.${value}`) }));
  const classes = MEMBERSHIP_CLASSES.map((value) => ({ value, label: t(`word.membershipClass.${value}`) }));
  const kinds = ORGANISATION_KINDS.map((value) => ({ value, label: t(`word.organisationKind.${value}`) }));
  return (
    <>
      <CheckGroup name="segment.status" label={t('campaigns.form.status')} options={states} optional />
      <CheckGroup name="segment.class" label={t('campaigns.column.class')} options={classes} optional />
      <CheckGroup name="segment.kind" label={t('organisations.list.filter.kind')} options={kinds} optional />
      <TermFilters />
      <StateFilters />
      <TextField name="segment.search" label={t('campaigns.form.search')} maxLength={200} optional />
      <SegmentCount />
    </>
  );
}

function TermFilters() {
  const { t, language, tag, languageName } = useTexts();
  const { data: topics } = useQuery(topicsQuery);
  const { data: districts } = useQuery(districtsQuery);
  const subjects = (topics?.items ?? [])
    .flatMap((head) => [head, ...head.topics])
    .map(({ id, labels }) => ({ value: id, label: labels[language] ?? labels.de ?? '' }));
  const places = (districts?.items ?? [])
    .flatMap((borough) => borough.districts)
    .map(({ id, name }) => ({ value: id, label: name }));
  const languages = [...LANGUAGE_NAMES.keys()]
    .map((value) => ({ value, label: languageName(value) }))
    .sort((one, other) => one.label.localeCompare(other.label, tag));
  return (
    <>
      <Combobox name="segment.district" label={t('campaigns.column.district')} options={places} multiple optional />
      <Combobox name="segment.topic" label={t('organisations.list.filter.topic')} options={subjects} multiple optional />
      <Combobox
        name="segment.language"
        label={t('organisations.list.filter.language')}
        options={languages}
        multiple
        optional
      />
    </>
  );
}

function StateFilters() {
  const { t } = useTexts();
  const ages = FRESHNESS.map((value) => ({ value, label: t(`campaigns.freshness.${value}`) }));
  const stale = SECTIONS.map((value) => ({ value, label: t(`organisations.list.filter.staleSection.${value}`) }));
  const flags = FLAGS.map((value) => ({
    value,
    label: t(`organisations.list.filter.${value.replace(':', '.') as 'representation.nobody'}`),
  }));
  return (
    <>
      <CheckGroup name="segment.freshness" label={t('campaigns.form.freshness')} options={ages} optional />
      <CheckGroup
        name="segment.staleSection"
        label={t('campaigns.form.stale')}
        hint={t('campaigns.form.stale.hint')}
        options={stale}
        optional
      />
      <CheckGroup name="flags" label={t('campaigns.form.flags')} options={flags} optional />
    </>
  );
}

function SegmentCount() {
  const { t } = useTexts();
  const [segment, flags] = useWatch({ name: ['segment', 'flags'] }) as [CampaignForm['segment'], string[]];
  const { data } = useQuery(reachQuery(chosenSegment({ segment, flags })));
  if (!data)
    return (
      <p className="note" role="status">
        …
      </p>
    );
  const { total, mails, withoutAddress } = data;
  return (
    <div className="note" role="status">
      <p>{t('campaigns.form.count', { count: total })}</p>
      <p>{t('campaigns.form.mails', { count: mails })}</p>
      {withoutAddress > 0 && <p>{t('campaigns.preview.unreachable', { count: withoutAddress })}</p>}
    </div>
  );
}

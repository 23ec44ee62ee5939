import { LANGUAGE_NAMES } from '@verbund/domain/imports/language-names.js';
import { TARGET_GROUPS } from '@verbund/domain/organisations/organisation-values.js';
import { useWatch } from 'react-hook-form';
import { useTexts } from '../../../shared/texts/use-texts';
import { Combobox } from '../../../shared/ui/combobox';
import { FormSection } from '../../../shared/ui/form';
import { LanguageField } from '../../../shared/ui/language-field';
import { optionsOf, useDistricts, useTopics } from '../taxonomies';
import { CheckGroup } from './check-group';
import { WithVisibility } from './with-visibility';

/** What the organisation is there for: purpose, topics, people, languages, districts. */
export function WorkSection() {
  const { t } = useTexts();
  const groups = TARGET_GROUPS.map((value) => ({ value, label: t(`word.targetGroup.${value}`) }));
  return (
    <FormSection title={t('organisations.section.work')} help={t('organisations.form.work.help')}>
      <WithVisibility field="purpose">
        <LanguageField name="purpose" label={t('word.field.purpose')} optional />
      </WithVisibility>
      <TermFields />
      <WithVisibility field="targetGroups">
        <CheckGroup name="targetGroups" label={t('word.field.targetGroups')} options={groups} optional />
      </WithVisibility>
      <LanguagesFields />
    </FormSection>
  );
}

function TermFields() {
  const { t } = useTexts();
  const [topicIds, districtIds] = useWatch({ name: ['topicIds', 'districtIds'] }) as string[][];
  const topics = optionsOf(useTopics(), topicIds ?? []);
  const districts = optionsOf(useDistricts(), districtIds ?? []);
  return (
    <>
      <WithVisibility field="topicIds">
        <Combobox name="topicIds" label={t('word.field.topicIds')} options={topics} multiple optional />
      </WithVisibility>
      <WithVisibility field="districtIds">
        <Combobox name="districtIds" label={t('word.field.districtIds')} options={districts} multiple optional />
      </WithVisibility>
    </>
  );
}

function LanguagesFields() {
  const { t, tag, languageName } = useTexts();
  const options = [...LANGUAGE_NAMES.keys()]
    .map((value) => ({ value, label: languageName(value) }))
    .sort((one, other) => one.label.localeCompare(other.label, tag));
  return (
    <>
      <WithVisibility field="workingLanguages">
        <Combobox
          name="workingLanguages"
          label={t('word.field.workingLanguages')}
          options={options}
          multiple
          optional
        />
      </WithVisibility>
      <WithVisibility field="adviceLanguages">
        <Combobox name="adviceLanguages" label={t('word.field.adviceLanguages')} options={options} multiple optional />
      </WithVisibility>
    </>
  );
}

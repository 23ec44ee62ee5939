import { LANGUAGE_NAMES } from '@verbund/domain/imports/language-names.js';
import { CHANNEL_KINDS } from '@verbund/domain/organisations/organisation-values.js';
import { SALUTATIONS } from '@verbund/domain/people/person-names.js';
import { useTexts } from '../../../shared/texts/use-texts';
import { Combobox } from '../../../shared/ui/combobox';
import { FieldRow, FormSection } from '../../../shared/ui/form';
import { RepeatList } from '../../../shared/ui/repeat-list';
import { Select } from '../../../shared/ui/select';
import { TextField } from '../../../shared/ui/text-field';
import { NEW_CHANNEL } from './form-values';

/** How the person is reached. */
export function ReachSection() {
  const { t } = useTexts();
  return (
    <FormSection title={t('people.form.reach')} help={t('people.form.reach.help')}>
      <RepeatList
        name="channels"
        label={t('word.field.channels')}
        addLabel={t('people.form.channels.add')}
        blank={NEW_CHANNEL}
      >
        {(path) => <ChannelFields path={path} />}
      </RepeatList>
    </FormSection>
  );
}

function ChannelFields({ path }: { path: string }) {
  const { t } = useTexts();
  const kinds = CHANNEL_KINDS.map((value) => ({ value, label: t(`word.channelKind.${value}`) }));
  return (
    <FieldRow>
      <Select name={`${path}.kind`} label={t('word.field.kind')} options={kinds} />
      <TextField name={`${path}.value`} label={t('people.form.value')} dir="ltr" maxLength={254} />
      <TextField name={`${path}.label`} label={t('people.form.remark')} maxLength={120} optional />
    </FieldRow>
  );
}

/** How the person is addressed, and in which languages. */
export function TalkSection() {
  const { t, tag, languageName } = useTexts();
  const salutations = SALUTATIONS.map((value) => ({ value, label: t(`word.salutation.${value}`) }));
  const languages = [...LANGUAGE_NAMES.keys()]
    .map((value) => ({ value, label: languageName(value) }))
    .sort((one, other) => one.label.localeCompare(other.label, tag));
  return (
    <FormSection title={t('people.form.talk')} help={t('people.form.talk.help')}>
      <Select
        name="salutation"
        label={t('word.field.salutation')}
        hint={t('people.form.salutation.hint')}
        options={salutations}
        optional
      />
      <Combobox name="languages" label={t('word.field.languages')} options={languages} multiple optional />
    </FormSection>
  );
}

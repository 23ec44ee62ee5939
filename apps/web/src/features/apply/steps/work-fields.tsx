import { LANGUAGES_SPOKEN } from '../../../shared/languages-spoken';
import { TermField } from '../../../shared/term-field';
import { useTexts } from '../../../shared/texts/use-texts';
import { TextField } from '../../../shared/ui/text-field';
import type { FieldsProps } from './answers-form';

export function WorkFields({ offer }: FieldsProps) {
  const { t, languageName } = useTexts();
  return (
    <>
      <TextField name="purpose" label={t('apply.field.purpose')} hint={t('apply.hint.purpose')} rows={5} />
      <TermField name="topicIds" label={t('apply.field.topicIds')} hint={t('apply.hint.topicIds')} terms={offer.topics} />
      <TermField name="districtIds" label={t('apply.field.districtIds')} hint={t('apply.hint.districtIds')} terms={offer.districts} optional />
      <TermField name="workingLanguages" label={t('apply.field.workingLanguages')} terms={LANGUAGES_SPOKEN.map((id) => ({ id, parentId: null, labels: {}, word: languageName(id) }))} optional />
    </>
  );
}

import { useTexts } from '../../../shared/texts/use-texts';
import { TextField } from '../../../shared/ui/text-field';
import type { FieldsProps } from './answers-form';
import { TermField } from './term-field';

export function WorkFields({ offer }: FieldsProps) {
  const { t, languageName } = useTexts();
  return (
    <>
      <TextField name="purpose" label={t('apply.field.purpose')} hint={t('apply.hint.purpose')} rows={5} />
      <TermField name="topicIds" label={t('apply.field.topicIds')} hint={t('apply.hint.topicIds')} terms={offer.topics} />
      <TermField name="districtIds" label={t('apply.field.districtIds')} hint={t('apply.hint.districtIds')} terms={offer.districts} optional />
      <TermField name="workingLanguages" label={t('apply.field.workingLanguages')} terms={LANGUAGE_TAGS.map((id) => ({ id, parentId: null, labels: {}, word: languageName(id) }))} optional />
    </>
  );
}

/** Languages that people in a German network work in; any other can be told to the office. */
const LANGUAGE_TAGS = ['de', 'en', 'ar', 'bg', 'bn', 'ckb', 'el', 'es', 'fa', 'fr', 'hi', 'hr', 'it', 'ka', 'kmr', 'pl', 'ps', 'pt', 'ro', 'ru', 'so', 'sq', 'sr', 'sw', 'ta', 'ti', 'tr', 'uk', 'ur', 'vi', 'zh'];

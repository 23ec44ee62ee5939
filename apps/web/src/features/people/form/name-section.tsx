import { scriptOf } from '@verbund/domain/names/fold.js';
import { useWatch } from 'react-hook-form';
import { useTexts } from '../../../shared/texts/use-texts';
import { FieldRow, FormSection } from '../../../shared/ui/form';
import { TextField } from '../../../shared/ui/text-field';
import { DuplicatesHint } from './duplicates-hint';

const MOST_LETTERS = 120;

const isOtherScript = (name: string) => name.trim() !== '' && !['latin', 'other'].includes(scriptOf(name));

/** How the person is called, in their own script and in Latin letters. */
export function NameSection({ ownId }: { ownId?: string }) {
  const { t } = useTexts();
  const [givenName, familyName, givenNameLatin, familyNameLatin] = useWatch({
    name: ['givenName', 'familyName', 'givenNameLatin', 'familyNameLatin'],
  }) as string[];
  const needsLatin = [givenName, familyName].some((name) => isOtherScript(name ?? ''));
  return (
    <FormSection title={t('people.form.name')} help={t('people.form.name.help')}>
      <FieldRow>
        <TextField name="givenName" label={t('word.field.givenName')} maxLength={MOST_LETTERS} optional />
        <TextField name="familyName" label={t('word.field.familyName')} maxLength={MOST_LETTERS} />
      </FieldRow>
      <DuplicatesHint ownId={ownId} />
      {(needsLatin || givenNameLatin || familyNameLatin) && <LatinNames />}
      <TextField name="title" label={t('word.field.title')} maxLength={60} optional />
    </FormSection>
  );
}

function LatinNames() {
  const { t } = useTexts();
  const shared = { hint: t('people.form.latin.hint'), dir: 'ltr', maxLength: MOST_LETTERS, optional: true };
  return (
    <FieldRow>
      <TextField name="givenNameLatin" label={t('word.field.givenNameLatin')} {...shared} />
      <TextField name="familyNameLatin" label={t('word.field.familyNameLatin')} {...shared} />
    </FieldRow>
  );
}

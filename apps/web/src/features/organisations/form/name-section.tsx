import { scriptOf } from '@verbund/domain/names/fold.js';
import { NAME_KINDS } from '@verbund/domain/organisations/organisation-values.js';
import { useWatch } from 'react-hook-form';
import { useTexts } from '../../../shared/texts/use-texts';
import { DateField } from '../../../shared/ui/date-field';
import { FieldRow, FormSection } from '../../../shared/ui/form';
import { Select } from '../../../shared/ui/select';
import { TextField } from '../../../shared/ui/text-field';
import '../record/record.css';
import { DuplicatesHint } from './duplicates-hint';
import { NEW_NAME } from './form-values';
import { LogoField, type LogoChange } from './logo-field';
import { Ruled } from './ruled';
import { RepeatList } from '../../../shared/ui/repeat-list';

type NameSectionProps = {
  /** Only who sees the whole register is shown what is alike. */
  readonly findsDuplicates: boolean;
  readonly ownId?: string;
  readonly logo: { readonly url: string | null; readonly change: LogoChange; onChange(change: LogoChange): void };
};

/** How the organisation is called, in every script, now and before. */
export function NameSection({ ownId, logo, findsDuplicates }: NameSectionProps) {
  const { t } = useTexts();
  return (
    <FormSection title={t('word.field.names')} help={t('organisations.form.names.help')}>
      <Ruled field="names">
        <RepeatList
          name="names"
          label={t('word.field.names')}
          addLabel={t('organisations.form.names.add')}
          blank={{ ...NEW_NAME, kind: 'short' }}
          least={1}
        >
          {(path) => <NameFields path={path} />}
        </RepeatList>
      </Ruled>
      {findsDuplicates && <DuplicatesHint ownId={ownId} />}
      <Ruled field="logo">
        <LogoField {...logo} />
      </Ruled>
    </FormSection>
  );
}

function NameFields({ path }: { path: string }) {
  const { t } = useTexts();
  const [text, latin, kind, from, to] = useWatch({
    name: ['text', 'latin', 'kind', 'validFrom', 'validTo'].map((field) => `${path}.${field}`),
  }) as (string | null)[];
  const isOtherScript = Boolean(latin) || (Boolean(text) && !['latin', 'other'].includes(scriptOf(text ?? '')));
  const kinds = NAME_KINDS.map((value) => ({ value, label: t(`word.nameKind.${value}`) }));
  return (
    <>
      <FieldRow>
        <TextField name={`${path}.text`} label={t('organisations.form.name')} maxLength={300} />
        <Select name={`${path}.kind`} label={t('organisations.form.name.kind')} options={kinds} />
      </FieldRow>
      {isOtherScript && (
        <TextField
          name={`${path}.latin`}
          label={t('organisations.form.name.latin')}
          hint={t('organisations.form.name.latin.hint')}
          dir="ltr"
          optional
        />
      )}
      <details className="more" open={kind === 'former' || Boolean(from) || Boolean(to)}>
        <summary>{t('organisations.form.name.validity')}</summary>
        <FieldRow>
          <DateField name={`${path}.validFrom`} label={t('word.field.validFrom')} optional />
          <DateField name={`${path}.validTo`} label={t('word.field.validTo')} optional />
        </FieldRow>
      </details>
    </>
  );
}

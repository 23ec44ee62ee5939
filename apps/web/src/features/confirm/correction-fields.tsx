import { LEGAL_FORMS, TARGET_GROUPS } from '@verbund/domain/organisations/organisation-values.js';
import { useTexts } from '../../shared/texts/use-texts';
import { CheckGroup } from '../../shared/ui/check-group';
import { useFieldValue } from '../../shared/ui/form-link';
import { Select } from '../../shared/ui/select';
import { TextField } from '../../shared/ui/text-field';
import { fieldWord, wordOf } from '../../shared/words';
import type { Organisation } from './api';
import type { Line } from './correction-values';
import { useRules } from './field-rules';
import { TermFields } from './term-fields';

type Props = { readonly organisation: Organisation };

export function IdentityFields({ organisation }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const { isOpen, hint } = useRules(organisation);
  const forms = LEGAL_FORMS.map((value) => ({ value, label: t(`word.legalForm.${value}`) }));
  const label = (field: string) => fieldWord(texts, field);
  return (
    <>
      {isOpen('names') && (
        <TextField name="registered" label={t('confirm.name')} hint={hint('names')} maxLength={300} />
      )}
      {isOpen('names') && (
        <TextField name="short" label={t('confirm.shortName')} hint={hint('names')} maxLength={300} optional />
      )}
      {isOpen('legalForm') && (
        <Select name="legalForm" label={label('legalForm')} hint={hint('legalForm')} options={forms} optional />
      )}
      {isOpen('registerCourt') && (
        <TextField
          name="registerCourt"
          label={label('registerCourt')}
          hint={hint('registerCourt')}
          maxLength={120}
          optional
        />
      )}
      {isOpen('registerNumber') && (
        <TextField
          name="registerNumber"
          label={label('registerNumber')}
          hint={hint('registerNumber')}
          maxLength={40}
          dir="ltr"
          optional
        />
      )}
    </>
  );
}

export function WorkFields({ organisation }: Props) {
  const texts = useTexts();
  const { isOpen, hint } = useRules(organisation);
  const groups = TARGET_GROUPS.map((value) => ({ value, label: texts.t(`word.targetGroup.${value}`) }));
  const source = organisation.purpose?.['de'];
  const hintOfPurpose = texts.language !== 'de' && source ? source : hint('purpose');
  return (
    <>
      {isOpen('purpose') && (
        <TextField
          name="purpose"
          label={texts.t('confirm.purpose', { language: texts.languageName(texts.language) })}
          hint={hintOfPurpose}
          rows={5}
          maxLength={5000}
          optional
        />
      )}
      {isOpen('targetGroups') && (
        <CheckGroup
          name="targetGroups"
          label={fieldWord(texts, 'targetGroups')}
          hint={hint('targetGroups')}
          options={groups}
          optional
        />
      )}
      <TermFields organisation={organisation} />
    </>
  );
}

const INPUT_TYPES: Readonly<Record<string, 'email' | 'tel' | 'text'>> = {
  email: 'email',
  phone: 'tel',
  mobile: 'tel',
  fax: 'tel',
};

export function ReachFields({ organisation }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const { isOpen, hint } = useRules(organisation);
  const channels = useFieldValue('channels') as readonly Line[];
  const addresses = useFieldValue('addresses') as readonly object[];
  return (
    <>
      {isOpen('channels') &&
        channels.map(({ kind }, nth) => (
          <TextField
            key={nth}
            name={`channels.${nth}.value`}
            label={wordOf(texts, 'channelKind', kind)}
            hint={hint('channels')}
            type={INPUT_TYPES[kind] ?? 'text'}
            dir="ltr"
            maxLength={254}
            optional
          />
        ))}
      {isOpen('addresses') && addresses.map((_, nth) => <AddressFields key={nth} path={`addresses.${nth}`} />)}
      {isOpen('links') && (
        <TextField
          name="website"
          label={t('word.linkKind.website')}
          hint={hint('links')}
          inputMode="url"
          dir="ltr"
          maxLength={500}
          optional
        />
      )}
    </>
  );
}

function AddressFields({ path }: { path: string }) {
  const { t } = useTexts();
  return (
    <>
      <TextField name={`${path}.street`} label={t('confirm.street')} maxLength={200} optional />
      <TextField
        name={`${path}.postcode`}
        label={t('confirm.postcode')}
        inputMode="numeric"
        maxLength={5}
        dir="ltr"
        optional
      />
      <TextField name={`${path}.place`} label={t('confirm.place')} maxLength={120} optional />
    </>
  );
}

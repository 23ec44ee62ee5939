import { useQuery } from '@tanstack/react-query';
import { LEGAL_FORMS } from '@verbund/domain/organisations/organisation-values.js';
import { useTexts } from '../../../shared/texts/use-texts';
import { PartialDateField } from '../../../shared/ui/date-field';
import { useFieldValue } from '../../../shared/ui/form-link';
import { Select } from '../../../shared/ui/select';
import { TextField } from '../../../shared/ui/text-field';
import { wordOf } from '../../../shared/words';
import { similarQuery, type Application } from '../api';
import type { FieldsProps } from './answers-form';

/** Nobody who stands in no register is asked for one. */
const WITHOUT_REGISTER = new Set(['initiative', 'unregisteredAssociation', 'publicBody']);

export function OrganisationFields({ application }: FieldsProps) {
  const texts = useTexts();
  const { t } = texts;
  const legalForm = useFieldValue('legalForm') as string | null;
  const forms = LEGAL_FORMS.map((value) => ({ value, label: wordOf(texts, 'legalForm', value) }));
  return (
    <>
      <TextField name="name" label={t('apply.field.name')} hint={t('apply.hint.name')} autoComplete="organization" />
      <SimilarMembers application={application} />
      <TextField name="latinName" label={t('apply.field.latinName')} hint={t('apply.hint.latinName')} optional />
      <Select name="legalForm" label={t('apply.field.legalForm')} options={forms} />
      {legalForm && !WITHOUT_REGISTER.has(legalForm) && (
        <>
          <TextField name="registerCourt" label={t('apply.field.registerCourt')} hint={t('apply.hint.registerCourt')} optional={legalForm !== 'registeredAssociation'} />
          <TextField name="registerNumber" label={t('apply.field.registerNumber')} optional={legalForm !== 'registeredAssociation'} dir="ltr" />
        </>
      )}
      <PartialDateField name="founded" label={t('apply.field.founded')} hint={t('apply.hint.founded')} optional />
    </>
  );
}

/** Members that may be the same organisation: whoever is one of them need not apply. */
function SimilarMembers({ application: { answers } }: { application: Application }) {
  const { t } = useTexts();
  const { data = [] } = useQuery({ ...similarQuery(answers.name), enabled: answers.name !== '' });
  if (data.length === 0) return null;
  return (
    <div className="note" role="status">
      <div>
        <p>{t('apply.similar')}</p>
        <ul>
          {data.map(({ name, place }) => (
            <li key={name}>
              <bdi>{name}</bdi>
              {place && `, ${place}`}
            </li>
          ))}
        </ul>
        <p>{t('apply.similar.what')}</p>
      </div>
    </div>
  );
}

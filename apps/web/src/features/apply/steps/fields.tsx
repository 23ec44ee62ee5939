import { useQuery } from '@tanstack/react-query';
import { MEMBERSHIP_CLASSES } from '@verbund/domain/membership/membership-rules.js';
import { CONTACT_FUNCTIONS } from '@verbund/domain/organisations/contact-functions.js';
import { LEGAL_FORMS } from '@verbund/domain/organisations/organisation-values.js';
import { useWatch } from 'react-hook-form';
import { useTexts } from '../../../shared/texts/use-texts';
import { PartialDateField } from '../../../shared/ui/date-field';
import { RadioCards } from '../../../shared/ui/radio-cards';
import { Select } from '../../../shared/ui/select';
import { TextField } from '../../../shared/ui/text-field';
import { wordOf } from '../../../shared/words';
import { similarQuery, type Application, type ApplicationForm } from '../api';
import { TermField } from './term-field';

type FieldsProps = { offer: ApplicationForm; application: Application };

function OrganisationFields({ application }: FieldsProps) {
  const texts = useTexts();
  const { t } = texts;
  const legalForm = useWatch({ name: 'legalForm' }) as string | null;
  const forms = LEGAL_FORMS.map((value) => ({ value, label: wordOf(texts, 'legalForm', value) }));
  return (
    <>
      <TextField name="name" label={t('apply.field.name')} hint={t('apply.hint.name')} autoComplete="organization" />
      <SimilarMembers application={application} />
      <TextField name="latinName" label={t('apply.field.latinName')} hint={t('apply.hint.latinName')} optional />
      <Select name="legalForm" label={t('apply.field.legalForm')} options={forms} />
      <TextField name="registerCourt" label={t('apply.field.registerCourt')} hint={t('apply.hint.registerCourt')} optional={legalForm !== 'registeredAssociation'} />
      <TextField name="registerNumber" label={t('apply.field.registerNumber')} optional={legalForm !== 'registeredAssociation'} dir="ltr" />
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

function WorkFields({ offer }: FieldsProps) {
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

function ReachFields() {
  const { t } = useTexts();
  return (
    <>
      <TextField name="street" label={t('apply.field.street')} autoComplete="street-address" optional />
      <TextField name="postcode" label={t('apply.field.postcode')} inputMode="numeric" autoComplete="postal-code" dir="ltr" maxLength={5} />
      <TextField name="place" label={t('apply.field.place')} autoComplete="address-level2" />
      <TextField name="email" type="email" inputMode="email" dir="ltr" label={t('apply.field.email')} hint={t('apply.hint.email')} optional />
      <TextField name="phone" type="tel" inputMode="tel" dir="ltr" label={t('apply.field.phone')} optional />
      <TextField name="website" type="url" inputMode="url" dir="ltr" label={t('apply.field.website')} optional />
    </>
  );
}

function ContactFields({ application }: FieldsProps) {
  const texts = useTexts();
  const { t } = texts;
  const functions = CONTACT_FUNCTIONS.map((value) => ({ value, label: wordOf(texts, 'function', value) }));
  return (
    <>
      <p>{t('apply.contact.text', { email: application.email })}</p>
      <TextField name="givenName" label={t('apply.field.givenName')} autoComplete="given-name" optional />
      <TextField name="familyName" label={t('apply.field.familyName')} autoComplete="family-name" />
      <Select name="function" label={t('apply.field.function')} options={functions} />
      <TextField name="contactPhone" type="tel" inputMode="tel" dir="ltr" label={t('apply.field.contactPhone')} autoComplete="tel" optional />
    </>
  );
}

function MembershipFields() {
  const texts = useTexts();
  const { t } = texts;
  const classes = MEMBERSHIP_CLASSES.map((value) => ({ value, label: wordOf(texts, 'membershipClass', value), description: t(`apply.class.${value}`) }));
  return (
    <>
      <RadioCards name="membershipClass" label={t('apply.field.membershipClass')} options={classes} />
      <TextField name="motivation" label={t('apply.field.motivation')} rows={5} optional />
    </>
  );
}

export const FIELDS = {
  organisation: OrganisationFields,
  work: WorkFields,
  reach: ReachFields,
  contact: ContactFields,
  membership: MembershipFields,
};

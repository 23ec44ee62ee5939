import { addDays } from '@verbund/domain/calendar/days.js';
import { CONTACT_FUNCTIONS, type ContactFunction } from '@verbund/domain/organisations/contact-functions.js';
import { useForm, useWatch, type Control } from 'react-hook-form';
import type { FieldIssue } from '../../../shared/http/api-problem';
import { useTexts } from '../../../shared/texts/use-texts';
import { Checkbox } from '../../../shared/ui/checkbox';
import { DateField } from '../../../shared/ui/date-field';
import { Dialog } from '../../../shared/ui/dialog';
import { FieldRow, Form } from '../../../shared/ui/form';
import { Select } from '../../../shared/ui/select';
import { TextField } from '../../../shared/ui/text-field';
import { showToast } from '../../../shared/ui/toast';
import { addContact, changeContact, proposeContact, proposeContactChange, type Contact } from './api';
import { channelsOf, NEW_PERSON, NewPerson, PersonChoice, type PersonValues } from './person-choice';

type ContactValues = {
  version: number | null;
  personId: string | null;
  isNewPerson: boolean;
  person: PersonValues;
  function: ContactFunction | null;
  label: string;
  validFrom: string | null;
  /** The last day, while the API names the first day after it. */
  lastDay: string | null;
  isPrimary: boolean;
  isPublic: boolean;
};

const valuesOf = (contact?: Contact): ContactValues => ({
  version: contact?.version ?? null,
  personId: contact?.personId ?? null,
  isNewPerson: false,
  person: NEW_PERSON,
  function: contact?.function ?? null,
  label: contact?.label ?? '',
  validFrom: contact?.validFrom ?? null,
  lastDay: contact?.validTo ? addDays(contact.validTo, -1) : null,
  isPrimary: contact?.isPrimary ?? false,
  isPublic: contact?.isPublic ?? false,
});

const roleOf = ({ function: name, label, validFrom, lastDay, isPrimary, isPublic }: ContactValues) => ({
  function: name ?? 'other',
  label: label.trim() || null,
  validFrom,
  validTo: lastDay && addDays(lastDay, 1),
  isPrimary,
  isPublic,
});

const problemsOf = ({ validFrom, lastDay }: ContactValues): FieldIssue[] =>
  validFrom && lastDay && lastDay < validFrom ? [{ field: 'lastDay', code: 'endsBeforeBegin' }] : [];

type ContactDialogProps = {
  readonly organisationId: string;
  readonly contact?: Contact;
  readonly function?: ContactFunction;
  /** People of the organisation: known to them is who is or was in it. */
  readonly byRules: boolean;
  onClose(): void;
};

const changeOf = (contact: Contact, values: ContactValues) => ({
  ...roleOf(values),
  version: values.version ?? contact.version,
});

function additionOf(values: ContactValues) {
  const { givenName, familyName } = values.person;
  const person = { givenName, familyName, channels: channelsOf(values.person) };
  return { ...roleOf(values), ...(values.isNewPerson ? { person } : { personId: values.personId! }) };
}

type Save = (organisationId: string, contact: Contact | undefined, values: ContactValues) => Promise<boolean>;

/** What the office enters counts at once. */
const recorded: Save = async (organisationId, contact, values) => {
  if (contact) await changeContact({ organisationId, contactId: contact.id }, changeOf(contact, values));
  else await addContact(organisationId, additionOf(values));
  return false;
};

/** What people of the organisation enter goes by the rules; answers whether the office looks at it first. */
const proposed: Save = (organisationId, contact, values) =>
  contact
    ? proposeContactChange({ organisationId, contactId: contact.id }, changeOf(contact, values))
    : proposeContact(organisationId, additionOf(values));

/** A person in a function: somebody from the register or somebody new; a change keeps the person. */
export function ContactDialog({ organisationId, contact, function: wanted, byRules, onClose }: ContactDialogProps) {
  const { t } = useTexts();
  const form = useForm<ContactValues>({
    defaultValues: { ...valuesOf(contact), isNewPerson: byRules, ...(wanted && { function: wanted }) },
  });
  const save = async (values: ContactValues) => {
    const isSent = await (byRules ? proposed : recorded)(organisationId, contact, values);
    showToast(t(isSent ? 'organisations.sentToOffice' : 'organisations.contacts.saved'));
    onClose();
  };
  return (
    <Dialog title={contact ? contact.name : t('organisations.contacts.add')} onClose={onClose} shape="wide" persistent>
      <Form
        form={form}
        submitLabel={t('ui.save')}
        onSubmit={save}
        check={problemsOf}
        valuesOf={(current) => valuesOf(current as Contact)}
      >
        {!contact && (byRules ? <NewPerson /> : <PersonChoice />)}
        <RoleFields control={form.control} />
      </Form>
    </Dialog>
  );
}

function RoleFields({ control }: { control: Control<ContactValues> }) {
  const { t } = useTexts();
  const isOther = useWatch({ control, name: 'function' }) === 'other';
  const functions = CONTACT_FUNCTIONS.map((value) => ({ value, label: t(`word.function.${value}`) }));
  return (
    <>
      <FieldRow>
        <Select name="function" label={t('word.field.function')} options={functions} />
        <TextField name="label" label={t('organisations.contacts.label')} maxLength={120} optional={!isOther} />
      </FieldRow>
      <FieldRow>
        <DateField name="validFrom" label={t('organisations.contacts.firstDay')} optional />
        <DateField name="lastDay" label={t('organisations.contacts.lastDay')} optional />
      </FieldRow>
      <Checkbox
        name="isPrimary"
        label={t('word.field.isPrimary')}
        hint={t('organisations.contacts.primary.hint')}
        optional
      />
      <Checkbox
        name="isPublic"
        label={t('word.field.isPublic')}
        hint={t('organisations.contacts.public.hint')}
        optional
      />
    </>
  );
}

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
import { addContact, changeContact, type Contact } from './api';
import { channelsOf, NEW_PERSON, PersonChoice, type PersonValues } from './person-choice';

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
  onClose(): void;
};

/** A person in a function: somebody from the register or somebody new; a change keeps the person. */
export function ContactDialog({ organisationId, contact, function: wanted, onClose }: ContactDialogProps) {
  const { t } = useTexts();
  const form = useForm<ContactValues>({ defaultValues: { ...valuesOf(contact), ...(wanted && { function: wanted }) } });
  const save = async (values: ContactValues) => {
    const role = roleOf(values);
    if (contact)
      await changeContact(
        { organisationId, contactId: contact.id },
        { ...role, version: values.version ?? contact.version },
      );
    else {
      const { givenName, familyName } = values.person;
      const person = { givenName, familyName, channels: channelsOf(values.person) };
      await addContact(organisationId, {
        ...role,
        ...(values.isNewPerson ? { person } : { personId: values.personId! }),
      });
    }
    showToast(t('organisations.contacts.saved'));
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
        {!contact && <PersonChoice />}
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

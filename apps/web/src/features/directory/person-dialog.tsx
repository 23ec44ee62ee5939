import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm, useWatch, type Control } from 'react-hook-form';
import { addDays } from '@verbund/domain/calendar/days.js';
import { CONTACT_FUNCTIONS, type ContactFunction } from '@verbund/domain/organisations/contact-functions.js';
import type { FieldIssue } from '../../shared/http/api-problem';
import { useTexts } from '../../shared/texts/use-texts';
import { Combobox } from '../../shared/ui/combobox';
import { DateField } from '../../shared/ui/date-field';
import { Dialog } from '../../shared/ui/dialog';
import { FieldRow, Form } from '../../shared/ui/form';
import { Select } from '../../shared/ui/select';
import { TextField } from '../../shared/ui/text-field';
import { showToast } from '../../shared/ui/toast';
import { useSettled } from '../../shared/use-settled';
import { changePublication, publishPerson, registerQuery, type PublishedPerson } from './api';

type Values = {
  personId: string | null;
  function: ContactFunction | null;
  label: string;
  validFrom: string | null;
  /** The last day, while the API names the first day after it. */
  lastDay: string | null;
  consentOn: string | null;
  consentProof: string;
};

const valuesOf = (person?: PublishedPerson): Values => ({
  personId: person?.personId ?? null,
  function: person?.function ?? 'boardMember',
  label: person?.label ?? '',
  validFrom: person?.validFrom ?? null,
  lastDay: person?.validTo ? addDays(person.validTo, -1) : null,
  consentOn: person?.consentOn ?? null,
  consentProof: person?.consentProof ?? '',
});

const problemsOf = ({ validFrom, lastDay }: Values): FieldIssue[] =>
  validFrom && lastDay && lastDay < validFrom ? [{ field: 'lastDay', code: 'endsBeforeBegin' }] : [];

type PersonDialogProps = { readonly person?: PublishedPerson; onClose(): void };

/** Names a person in the directory: who, as what, from when, and with which consent. */
export function PersonDialog({ person, onClose }: PersonDialogProps) {
  const { t } = useTexts();
  const form = useForm<Values>({ defaultValues: valuesOf(person) });
  const save = async ({ personId, lastDay, consentOn, function: held, ...values }: Values) => {
    const body = {
      ...values,
      function: held ?? 'other',
      validTo: lastDay && addDays(lastDay, 1),
      consentOn: consentOn ?? '',
    };
    if (person) await changePublication(person.id, { ...body, version: person.version });
    else await publishPerson({ ...body, personId: personId ?? '' });
    showToast(t('directoryOffice.people.saved'));
    onClose();
  };
  return (
    <Dialog title={person?.name ?? t('directoryOffice.people.add')} onClose={onClose} shape="wide" persistent>
      <Form form={form} submitLabel={t('ui.save')} onSubmit={save} check={problemsOf}>
        {!person && <PersonField />}
        <FunctionFields control={form.control} />
        <FieldRow>
          <DateField name="validFrom" label={t('directoryOffice.people.firstDay')} optional />
          <DateField name="lastDay" label={t('directoryOffice.people.lastDay')} optional />
        </FieldRow>
        <DateField name="consentOn" label={t('word.field.consentOn')} hint={t('directoryOffice.people.consentOn.hint')} />
        <TextField
          name="consentProof"
          label={t('word.field.consentProof')}
          hint={t('directoryOffice.people.consentProof.hint')}
          maxLength={500}
        />
      </Form>
    </Dialog>
  );
}

function PersonField() {
  const { t } = useTexts();
  const [search, setSearch] = useState('');
  const { data } = useQuery(registerQuery(useSettled(search.trim())));
  const options = (data?.items ?? []).map(({ id, name, organisations }) => ({
    value: id,
    label: name,
    description: organisations.map((organisation) => organisation.name).join(', ') || undefined,
  }));
  return <Combobox name="personId" label={t('word.field.personId')} options={options} onSearch={setSearch} />;
}

function FunctionFields({ control }: { control: Control<Values> }) {
  const { t } = useTexts();
  const isOther = useWatch({ control, name: 'function' }) === 'other';
  const functions = CONTACT_FUNCTIONS.map((value) => ({ value, label: t(`word.function.${value}`) }));
  return (
    <FieldRow>
      <Select name="function" label={t('word.field.function')} options={functions} />
      <TextField
        name="label"
        label={t('directoryOffice.people.label')}
        hint={t('directoryOffice.people.label.hint')}
        maxLength={120}
        optional={!isOther}
      />
    </FieldRow>
  );
}

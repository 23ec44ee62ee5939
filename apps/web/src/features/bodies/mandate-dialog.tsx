import { useQuery } from '@tanstack/react-query';
import { MANDATE_ROLES, OBTAINED_BY, type MandateRole, type ObtainedBy } from '@verbund/domain/bodies/mandates.js';
import { addDays } from '@verbund/domain/calendar/days.js';
import { useState } from 'react';
import { useForm, useWatch, type Control } from 'react-hook-form';
import type { FieldIssue } from '../../shared/http/api-problem';
import { useFoundOrganisations } from '../../shared/organisation-choice';
import { today } from '../../shared/texts/formats';
import { useTexts } from '../../shared/texts/use-texts';
import { Checkbox } from '../../shared/ui/checkbox';
import { Combobox } from '../../shared/ui/combobox';
import { DateField } from '../../shared/ui/date-field';
import { Dialog } from '../../shared/ui/dialog';
import { FieldRow, Form } from '../../shared/ui/form';
import { Select } from '../../shared/ui/select';
import { TextField } from '../../shared/ui/text-field';
import { showToast } from '../../shared/ui/toast';
import { useSettled } from '../../shared/use-settled';
import { appoint, changeMandate, peopleQuery, type Body, type Mandate, type Seat } from './api';

type Values = {
  personId: string | null;
  onBehalfOfId: string | null;
  seatId: string | null;
  termId: string | null;
  deputisesId: string | null;
  role: MandateRole | null;
  taskArea: string;
  votes: boolean;
  from: string | null;
  /** The last day, while the API names the first day after it. */
  lastDay: string | null;
  obtained: ObtainedBy | null;
  decision: string;
};

/** What a new office begins with: the seat that was chosen, the term of the day, and how one usually comes in. */
function newValues(body: Body, seat?: Seat): Values {
  const term = body.terms.find(({ from, to }) => from <= body.referenceDate && body.referenceDate < to);
  const { joinMode, votes } = body.type.rules;
  return {
    personId: null, onBehalfOfId: null, seatId: seat?.id ?? null, termId: term?.id ?? null, deputisesId: null, role: 'member', taskArea: '', votes: seat?.votes ?? votes,
    from: seat?.vacantSince && term && seat.vacantSince >= term.from ? seat.vacantSince : today(), lastDay: null, obtained: joinMode === 'election' ? 'election' : 'appointment', decision: '',
  };
}

const valuesOf = (mandate: Mandate): Values => {
  const { person, organisation, seatId, termId, deputises, role, taskArea, votes, from, to, obtained, decision } = mandate;
  return { personId: person.id, onBehalfOfId: organisation?.id ?? null, seatId, termId, deputisesId: deputises?.id ?? null, role, taskArea, votes, from, lastDay: to && addDays(to, -1), obtained, decision: decision ?? '' };
};

const problemsOf = ({ from, lastDay }: Values): FieldIssue[] => (from && lastDay && lastDay < from ? [{ field: 'lastDay', code: 'endsBeforeBegin' }] : []);

/** What is sent; without a last day a new office ends with its term. */
function inputOf({ personId: _, lastDay, role, obtained, from, ...values }: Values) {
  const isDeputy = role === 'deputy';
  return {
    ...values, role: role!, obtained: obtained!, from: from!,
    seatId: isDeputy ? null : values.seatId,
    deputisesId: isDeputy ? values.deputisesId : null,
    ...(lastDay && { to: addDays(lastDay, 1) }),
  };
}

type MandateDialogProps = { readonly body: Body; readonly mandate?: Mandate; readonly seat?: Seat; onClose(): void };

/** Somebody gets an office, or something about it changes; the person stays. */
export function MandateDialog({ body, mandate, seat, onClose }: MandateDialogProps) {
  const { t } = useTexts();
  const form = useForm<Values>({ defaultValues: mandate ? valuesOf(mandate) : newValues(body, seat) });
  const save = async (values: Values) => {
    if (mandate) await changeMandate(mandate, { ...inputOf(values), version: mandate.version, to: values.lastDay && addDays(values.lastDay, 1) });
    else await appoint(body.id, { ...inputOf(values), personId: values.personId! });
    showToast(t('bodies.mandate.saved'));
    onClose();
  };
  return (
    <Dialog title={mandate ? mandate.person.name : t('bodies.appoint')} onClose={onClose} shape="wide" persistent>
      <Form form={form} submitLabel={t('ui.save')} onSubmit={save} check={problemsOf}>
        {!mandate && <PersonField />}
        <OrganisationField mandate={mandate} isOptional={body.type.rules.participants === 'people'} />
        <Place body={body} control={form.control} mandate={mandate} />
        <FieldRow>
          <DateField name="from" label={t('bodies.firstDay')} />
          <DateField name="lastDay" label={t('bodies.lastDay')} hint={!mandate && t('bodies.lastDay.hint')} optional />
        </FieldRow>
        <How />
      </Form>
    </Dialog>
  );
}

function PersonField() {
  const { t } = useTexts();
  const [search, setSearch] = useState('');
  const { data } = useQuery(peopleQuery(useSettled(search.trim())));
  const options = (data?.items ?? []).map(({ id, name, organisations, email }) => ({
    value: id,
    label: name,
    description: organisations.map((organisation) => organisation.name).join(', ') || (email ?? undefined),
  }));
  return <Combobox name="personId" label={t('bodies.person')} options={options} onSearch={setSearch} />;
}

function OrganisationField({ mandate, isOptional }: { mandate?: Mandate; isOptional: boolean }) {
  const { t } = useTexts();
  const [search, setSearch] = useState('');
  const found = useFoundOrganisations(useSettled(search.trim())) ?? [];
  const known = mandate?.organisation ? [mandate.organisation] : [];
  const options = [...known, ...found.filter(({ id }) => id !== known[0]?.id)].map(({ id, name }) => ({ value: id, label: name }));
  return <Combobox name="onBehalfOfId" label={t('bodies.organisation')} options={options} onSearch={setSearch} optional={isOptional} />;
}

/** As what, on which seat and in which term; a deputy says for whom instead. */
function Place({ body, control, mandate }: { body: Body; control: Control<Values>; mandate?: Mandate }) {
  const { t, date } = useTexts();
  const isDeputy = useWatch({ control, name: 'role' }) === 'deputy';
  const seats = body.seats.map(({ id, label, position }) => ({ value: id, label: label || t('bodies.seat', { position }) }));
  const terms = body.terms.map(({ id, from, to }) => ({ value: id, label: t('bodies.fromTo', { from: date(from), until: date(addDays(to, -1)) }) }));
  const holders = [...body.seats.flatMap(({ holder }) => holder ?? []), ...body.members].filter(({ id }) => id !== mandate?.id);
  const deputised = [...holders.map(({ id, person }) => ({ value: id, label: person.name })), ...(mandate?.deputises ? [{ value: mandate.deputises.id, label: mandate.deputises.name }] : [])];
  const unique = [...new Map(deputised.map((option) => [option.value, option])).values()];
  return (
    <>
      <FieldRow>
        <Select name="role" label={t('word.field.role')} options={MANDATE_ROLES.map((value) => ({ value, label: t(`word.mandateRole.${value}`) }))} />
        {isDeputy && <Select name="deputisesId" label={t('bodies.deputises')} options={unique} />}
        {!isDeputy && seats.length > 0 && <Select name="seatId" label={t('word.field.seatId')} options={seats} optional />}
      </FieldRow>
      {terms.length > 0 && <Select name="termId" label={t('bodies.term')} options={terms} optional />}
    </>
  );
}

function How() {
  const { t } = useTexts();
  return (
    <>
      <FieldRow>
        <Select name="obtained" label={t('word.field.obtained')} options={OBTAINED_BY.map((value) => ({ value, label: t(`word.obtained.${value}`) }))} />
        <TextField name="decision" label={t('word.field.decision')} maxLength={300} optional />
      </FieldRow>
      <TextField name="taskArea" label={t('word.field.taskArea')} hint={t('bodies.taskArea.hint')} maxLength={160} optional />
      <Checkbox name="votes" label={t('word.field.votes')} optional />
    </>
  );
}

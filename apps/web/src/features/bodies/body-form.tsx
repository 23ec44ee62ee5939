import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { VISIBILITIES, type Visibility } from '@verbund/domain/organisations/organisation-values.js';
import { useState } from 'react';
import { useForm, useWatch, type Control } from 'react-hook-form';
import { useFoundOrganisations } from '../../shared/organisation-choice';
import { useTexts } from '../../shared/texts/use-texts';
import { Combobox } from '../../shared/ui/combobox';
import { DateField } from '../../shared/ui/date-field';
import { FieldRow, Form } from '../../shared/ui/form';
import { LanguageField, type LanguageTexts } from '../../shared/ui/language-field';
import { PageHeader } from '../../shared/ui/page-header';
import { RadioCards } from '../../shared/ui/radio-cards';
import { Select } from '../../shared/ui/select';
import { TextField } from '../../shared/ui/text-field';
import { showToast } from '../../shared/ui/toast';
import { useSettled } from '../../shared/use-settled';
import { bodyQuery, bodyTypesQuery, changeBody, createBody, type Body } from './api';
import { useTypeName } from './names';

type Values = { typeId: string | null; name: string; purpose: LanguageTexts; outsideOrganisationId: string | null; visibility: Visibility; begunOn: string | null; seats: string };

const NEW: Values = { typeId: null, name: '', purpose: {}, outsideOrganisationId: null, visibility: 'members', begunOn: null, seats: '' };
const USUAL_SEATS = /^\d{1,2}$/;

export function NewBodyPage() {
  const { t } = useTexts();
  return (
    <div className="page narrow">
      <PageHeader title={t('bodies.new')} crumbs={[{ to: '/bodies', label: t('bodies.title') }]} />
      <BodyForm />
    </div>
  );
}

export function EditBodyPage() {
  const { t } = useTexts();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: body } = useSuspenseQuery(bodyQuery(id));
  const crumbs = [
    { to: '/bodies', label: t('bodies.title') },
    { to: '/bodies/$id', params: { id }, label: body.name },
  ];
  return (
    <div className="page narrow">
      <PageHeader title={t('bodies.editOne', { name: body.name })} crumbs={crumbs} />
      <BodyForm key={id} body={body} />
    </div>
  );
}

/** One form for a new body and for a change of it; the kind of a body and how many seats it begins with are said once. */
function BodyForm({ body }: { body?: Body }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const form = useForm<Values>({ defaultValues: body ? { ...NEW, name: body.name, purpose: body.purpose, outsideOrganisationId: body.outsideOrganisation?.id ?? null, visibility: body.visibility, begunOn: body.begunOn } : NEW });
  const save = async ({ typeId, seats, ...values }: Values) => {
    const purpose = values.purpose as Record<string, string>;
    const { id } = body
      ? await changeBody(body.id, { ...values, purpose, version: body.version })
      : await createBody({ ...values, purpose, typeId: typeId!, seats: USUAL_SEATS.test(seats) ? Number(seats) : 0 });
    showToast(t('bodies.saved'));
    await navigate({ to: '/bodies/$id', params: { id } });
  };
  return (
    <section className="card pad">
      <Form form={form} submitLabel={t('ui.save')} onSubmit={save}>
        {!body && <KindFields control={form.control} />}
        <TextField name="name" label={t('bodies.name')} maxLength={160} />
        <LanguageField name="purpose" label={t('bodies.purpose')} rows={3} optional />
        <OutsideField body={body} />
        <DateField name="begunOn" label={t('bodies.begunOn')} optional />
        <RadioCards name="visibility" label={t('bodies.visibility')} hint={t('bodies.visibility.hint')} options={VISIBILITIES.map((value) => ({ value, label: t(`word.visibility.${value}`) }))} />
      </Form>
    </section>
  );
}

function KindFields({ control }: { control: Control<Values> }) {
  const { t } = useTexts();
  const typeName = useTypeName();
  const { data } = useQuery(bodyTypesQuery);
  const typeId = useWatch({ control, name: 'typeId' });
  const types = data?.items ?? [];
  const hasSeats = types.find(({ id }) => id === typeId)?.rules.hasSeats === true;
  return (
    <FieldRow>
      <Select name="typeId" label={t('bodies.kind')} options={types.map((type) => ({ value: type.id, label: typeName(type) }))} />
      {hasSeats && <TextField name="seats" label={t('bodies.seatCount')} inputMode="numeric" maxLength={2} optional />}
    </FieldRow>
  );
}

function OutsideField({ body }: { body?: Body }) {
  const { t } = useTexts();
  const [search, setSearch] = useState('');
  const found = useFoundOrganisations(useSettled(search.trim())) ?? [];
  const known = body?.outsideOrganisation ? [body.outsideOrganisation] : [];
  const options = [...known, ...found.filter(({ id }) => id !== known[0]?.id)].map(({ id, name }) => ({ value: id, label: name }));
  return <Combobox name="outsideOrganisationId" label={t('bodies.outside')} options={options} onSearch={setSearch} optional />;
}

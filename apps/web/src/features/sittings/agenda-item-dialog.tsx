import { ITEM_KINDS, MAX_DEPTH, type ItemKind } from '@verbund/domain/sittings/agenda.js';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useFoundOrganisations } from '../../shared/organisation-choice';
import { useTexts } from '../../shared/texts/use-texts';
import { Checkbox } from '../../shared/ui/checkbox';
import { Combobox } from '../../shared/ui/combobox';
import { Dialog } from '../../shared/ui/dialog';
import { FieldRow, Form } from '../../shared/ui/form';
import { RadioCards } from '../../shared/ui/radio-cards';
import { Select } from '../../shared/ui/select';
import { TextField } from '../../shared/ui/text-field';
import { useSettled } from '../../shared/use-settled';
import { addItem, changeItem, type Sitting, type SittingItem } from './api';

type Values = { title: string; kind: ItemKind; minutes: string | number | null; description: string; isInternal: boolean; parentId: string | null; personId: string | null; organisationId: string | null };

const valuesOf = (item?: SittingItem): Values => ({
  title: item?.title ?? '', kind: item?.kind ?? 'discussion', minutes: item?.minutes ?? null, description: item?.description ?? '', isInternal: item?.isInternal ?? false, parentId: item?.parentId ?? null,
  personId: item?.person?.id ?? null, organisationId: item?.organisation?.id ?? null,
});

type DialogProps = { readonly sitting: Sitting; readonly item?: SittingItem; onClose(): void };

/** An item of the agenda, new or as it is; what the notice named keeps its title. */
export function AgendaItemDialog({ sitting, item, onClose }: DialogProps) {
  const { t } = useTexts();
  const form = useForm<Values>({ defaultValues: valuesOf(item) });
  const save = async ({ minutes, parentId, ...values }: Values) => {
    const given = { ...values, minutes: minutes === null || minutes === '' ? null : Number(minutes) };
    await (item ? changeItem(sitting.id, item, given) : addItem(sitting.id, { ...given, parentId }));
    onClose();
  };
  const parents = sitting.items.filter(({ depth, kind }) => depth < MAX_DEPTH - 1 && kind !== 'break').map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }));
  const known = sitting.participants.map(({ personId, name }) => ({ value: personId, label: name }));
  const presenters = item?.person && !known.some(({ value }) => value === item.person!.id) ? [...known, { value: item.person.id, label: item.person.name }] : known;
  return (
    <Dialog title={t(item ? 'sittings.item.edit.title' : 'sittings.item.add')} onClose={onClose} shape="wide" persistent>
      <Form form={form} submitLabel={t('ui.save')} onSubmit={save}>
        <TextField name="title" label={t('sittings.item.title')} />
        <RadioCards name="kind" label={t('sittings.item.kind')} options={ITEM_KINDS.map((value) => ({ value, label: t(`word.itemKind.${value}`) }))} />
        <FieldRow>
          <TextField name="minutes" label={t('sittings.item.minutes')} inputMode="numeric" optional />
          {!item && parents.length > 0 && <Select name="parentId" label={t('sittings.item.parent')} options={parents} optional />}
        </FieldRow>
        <TextField name="description" label={t('sittings.item.description')} rows={4} optional />
        <FieldRow>
          <Select name="personId" label={t('sittings.item.person')} options={presenters} optional />
          <OrganisationField item={item} />
        </FieldRow>
        <Checkbox name="isInternal" label={t('sittings.item.isInternal')} optional />
      </Form>
    </Dialog>
  );
}

/** For which organisation it is on the agenda. */
function OrganisationField({ item }: { item?: SittingItem }) {
  const { t } = useTexts();
  const [search, setSearch] = useState('');
  const found = useFoundOrganisations(useSettled(search.trim())) ?? [];
  const known = item?.organisation ? [item.organisation] : [];
  const options = [...known, ...found.filter(({ id }) => id !== known[0]?.id)].map(({ id, name }) => ({ value: id, label: name }));
  return <Combobox name="organisationId" label={t('sittings.item.organisation')} options={options} onSearch={setSearch} optional />;
}

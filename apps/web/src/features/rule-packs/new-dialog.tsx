import { useNavigate } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { useTexts } from '../../shared/texts/use-texts';
import { Dialog } from '../../shared/ui/dialog';
import { Form } from '../../shared/ui/form';
import { RadioCards } from '../../shared/ui/radio-cards';
import { Select } from '../../shared/ui/select';
import { TextField } from '../../shared/ui/text-field';
import { createPack, type PackItem } from './api';

const EMPTY = 'empty';
const MOST_CARDS = 6;

/** A new version: its name, and whether it begins empty or as a copy; then its rules are entered. */
export function NewDialog({ items, onClose }: { items: readonly PackItem[]; onClose(): void }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const ruling = items.find(({ inForce }) => inForce) ?? items[0];
  const form = useForm({ defaultValues: { name: '', copyOf: ruling?.id ?? EMPTY } });
  const options = [...items.map(({ id, name }) => ({ value: id, label: name })), { value: EMPTY, label: t('rulePacks.new.empty') }];
  const Choice = options.length > MOST_CARDS ? Select : RadioCards;
  const save = async ({ name, copyOf }: { name: string; copyOf: string }) => {
    const { id } = await createPack({ name, ...(copyOf !== EMPTY && { copyOf }) });
    await navigate({ to: '/rules/$id/edit', params: { id } });
  };
  return (
    <Dialog title={t('rulePacks.new')} onClose={onClose}>
      <Form form={form} submitLabel={t('rulePacks.new.create')} onSubmit={save}>
        <TextField name="name" label={t('rulePacks.new.name')} hint={t('rulePacks.new.name.hint')} maxLength={120} />
        {items.length > 0 && <Choice name="copyOf" label={t('rulePacks.new.copyOf')} hint={t('rulePacks.new.copyOf.hint')} options={options} />}
      </Form>
    </Dialog>
  );
}

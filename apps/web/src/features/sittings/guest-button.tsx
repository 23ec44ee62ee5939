import { useQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { Combobox } from '../../shared/ui/combobox';
import { Dialog } from '../../shared/ui/dialog';
import { Form } from '../../shared/ui/form';
import { RadioCards } from '../../shared/ui/radio-cards';
import { useSettled } from '../../shared/use-settled';
import { noteAttendance, peopleQuery, type Sitting } from './api';

type Values = { personId: string | null; attendance: 'present' | 'remote' };

/** Somebody of the register who has no mandate takes part from this item on. */
export function GuestButton({ sitting, nth }: { sitting: Sitting; nth: number }) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="actions">
      <Button size="small" icon={UserPlus} onClick={() => setOpen(true)}>
        {t('sittings.guest.add')}
      </Button>
      {isOpen && <GuestDialog meetingId={sitting.id} fromItemId={nth === 0 ? null : (sitting.items[nth]?.id ?? null)} onClose={() => setOpen(false)} />}
    </div>
  );
}

function GuestDialog({ meetingId, fromItemId, onClose }: { meetingId: string; fromItemId: string | null; onClose(): void }) {
  const { t } = useTexts();
  const [search, setSearch] = useState('');
  const { data } = useQuery(peopleQuery(useSettled(search.trim())));
  const form = useForm<Values>({ defaultValues: { personId: null, attendance: 'present' } });
  const save = async ({ personId, attendance }: Values) => {
    await noteAttendance(meetingId, { personId: personId!, attendance, fromItemId });
    onClose();
  };
  const options = (data?.items ?? []).map(({ id, name, organisations }) => ({ value: id, label: name, description: organisations.map((organisation) => organisation.name).join(', ') || undefined }));
  return (
    <Dialog title={t('sittings.guest.add')} onClose={onClose} shape="wide" persistent>
      <Form form={form} submitLabel={t('ui.save')} onSubmit={save}>
        <Combobox name="personId" label={t('sittings.person')} hint={t('sittings.guest.hint')} options={options} onSearch={setSearch} />
        <RadioCards name="attendance" label={t('sittings.tab.attendance')} options={(['present', 'remote'] as const).map((value) => ({ value, label: t(`word.attendance.${value}`) }))} />
      </Form>
    </Dialog>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTexts } from '../../shared/texts/use-texts';
import { Dialog } from '../../shared/ui/dialog';
import { Form } from '../../shared/ui/form';
import { Select } from '../../shared/ui/select';
import { showToast } from '../../shared/ui/toast';
import { carryItem, laterMeetingsQuery, type Sitting, type SittingItem } from './api';

/** Goes on with an item at a later meeting of the body. */
export function CarryDialog({ sitting, item, onClose }: { sitting: Sitting; item: SittingItem; onClose(): void }) {
  const { t, date } = useTexts();
  const { data: later } = useQuery(laterMeetingsQuery(sitting));
  if (!later) return null;
  const options = later.map(({ id, on, title }) => ({ value: id, label: `${date(on, 'full')} · ${title}` }));
  return (
    <Dialog title={t('sittings.carry')} onClose={onClose} shape="wide">
      {options.length === 0 ? <p>{t('sittings.carry.none')}</p> : <CarryForm sitting={sitting} item={item} options={options} onClose={onClose} />}
    </Dialog>
  );
}

type FormProps = { sitting: Sitting; item: SittingItem; options: readonly { value: string; label: string }[]; onClose(): void };

function CarryForm({ sitting, item, options, onClose }: FormProps) {
  const { t } = useTexts();
  const form = useForm<{ meetingId: string | null }>({ defaultValues: { meetingId: options[0]!.value } });
  const carry = async ({ meetingId }: { meetingId: string | null }) => {
    await carryItem(sitting.id, item.id, meetingId!);
    showToast(t('sittings.carried'));
    onClose();
  };
  return (
    <Form form={form} submitLabel={t('sittings.carry.do')} onSubmit={carry}>
      <p>
        <bdi>{`${item.number} ${item.title}`}</bdi>
      </p>
      <Select name="meetingId" label={t('sittings.carry.to')} options={options} />
    </Form>
  );
}

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { isAllowed } from '../../shared/allowed-actions';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { Dialog } from '../../shared/ui/dialog';
import { Card } from '../../shared/ui/facts';
import { Form } from '../../shared/ui/form';
import { TextField } from '../../shared/ui/text-field';
import { amend, type Minutes } from './minutes-api';

/** Corrections under approved minutes, which themselves stay as they are. */
export function Addenda({ minutes }: { minutes: Minutes }) {
  const { t, date } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const mayAmend = isAllowed(minutes, 'amend');
  if (minutes.addenda.length === 0 && !mayAmend) return null;
  const add = mayAmend && (
    <Button size="small" icon={Plus} onClick={() => setOpen(true)}>
      {t('sittings.minutes.amend')}
    </Button>
  );
  return (
    <Card title={t('sittings.minutes.addenda')} actions={add}>
      <ul className="sitting-list">
        {minutes.addenda.map(({ number, on, text, by }) => (
          <li key={number}>
            <div>
              <strong>{t('sittings.minutes.addendum', { number, day: date(on) })}</strong>
              <p dir="auto">{text}</p>
              <small>
                <bdi>{by}</bdi>
              </small>
            </div>
          </li>
        ))}
      </ul>
      {isOpen && <AddendumDialog meetingId={minutes.meetingId} onClose={() => setOpen(false)} />}
    </Card>
  );
}

function AddendumDialog({ meetingId, onClose }: { meetingId: string; onClose(): void }) {
  const { t } = useTexts();
  const form = useForm<{ text: string }>({ defaultValues: { text: '' } });
  const save = async ({ text }: { text: string }) => {
    await amend(meetingId, text);
    onClose();
  };
  return (
    <Dialog title={t('sittings.minutes.amend')} onClose={onClose} shape="wide" persistent>
      <Form form={form} submitLabel={t('ui.save')} onSubmit={save}>
        <TextField name="text" label={t('sittings.minutes.amend.text')} rows={5} />
      </Form>
    </Dialog>
  );
}

import type { ItemKind } from '@verbund/domain/sittings/agenda.js';
import { Lightbulb, Plus } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { isAllowed } from '../../shared/allowed-actions';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { Dialog } from '../../shared/ui/dialog';
import { Card } from '../../shared/ui/facts';
import { Form } from '../../shared/ui/form';
import { RadioCards } from '../../shared/ui/radio-cards';
import { TextField } from '../../shared/ui/text-field';
import { propose, takeProposal, type Sitting } from './api';
import { useChange } from './use-change';

/** What people want the body to talk about, and have not been answered yet. */
export function Proposals({ sitting }: { sitting: Sitting }) {
  const { t, date } = useTexts();
  const { busy, run } = useChange();
  const [isOpen, setOpen] = useState(false);
  const propose = isAllowed(sitting, 'propose') && (
    <Button size="small" icon={Lightbulb} onClick={() => setOpen(true)}>
      {t('sittings.propose')}
    </Button>
  );
  return (
    <Card title={t('sittings.proposals')} actions={propose}>
      {sitting.proposals.length === 0 && <p>{t('sittings.proposals.none')}</p>}
      <ul className="sitting-list">
        {sitting.proposals.map(({ id, title, reason, by, createdAt }) => (
          <li key={id}>
            <div>
              <strong>
                <bdi>{title}</bdi>
              </strong>
              <small>
                <bdi>{by.name}</bdi> · {date(createdAt)}
              </small>
              {reason && <p>{reason}</p>}
            </div>
            {isAllowed(sitting, 'changeAgenda') && (
              <Button size="small" icon={Plus} busy={busy} onClick={() => run(() => takeProposal(sitting.id, id))}>
                {t('sittings.proposals.take')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {isOpen && <ProposalDialog bodyId={sitting.body.id} onClose={() => setOpen(false)} />}
    </Card>
  );
}

type Values = { title: string; reason: string; kind: ItemKind };

function ProposalDialog({ bodyId, onClose }: { bodyId: string; onClose(): void }) {
  const { t } = useTexts();
  const form = useForm<Values>({ defaultValues: { title: '', reason: '', kind: 'discussion' } });
  const save = async (values: Values) => {
    await propose({ ...values, bodyId });
    onClose();
  };
  return (
    <Dialog title={t('sittings.propose')} onClose={onClose} shape="wide" persistent>
      <Form form={form} submitLabel={t('sittings.propose.send')} onSubmit={save}>
        <TextField name="title" label={t('sittings.item.title')} />
        <RadioCards name="kind" label={t('sittings.item.kind')} options={(['information', 'discussion', 'resolution'] as const).map((value) => ({ value, label: t(`word.itemKind.${value}`) }))} />
        <TextField name="reason" label={t('sittings.propose.reason')} rows={3} optional />
      </Form>
    </Dialog>
  );
}

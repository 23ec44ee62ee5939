import type { ItemKind } from '@verbund/domain/sittings/agenda.js';
import { Lightbulb, Pencil, Plus, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { isAllowed } from '../../shared/allowed-actions';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { Dialog } from '../../shared/ui/dialog';
import { Card } from '../../shared/ui/facts';
import { Form } from '../../shared/ui/form';
import { Menu } from '../../shared/ui/menu';
import { RadioCards } from '../../shared/ui/radio-cards';
import { TextField } from '../../shared/ui/text-field';
import { changeProposal, propose, takeProposal, withdrawProposal, type Proposal, type Sitting } from './api';
import { useChange } from './use-change';

/** What people want the body to talk about, and have not been answered yet. */
export function Proposals({ sitting }: { sitting: Sitting }) {
  const { t, date } = useTexts();
  const { busy, run } = useChange();
  const [open, setOpen] = useState<Proposal | 'new' | null>(null);
  const propose = isAllowed(sitting, 'propose') && (
    <Button size="small" icon={Lightbulb} onClick={() => setOpen('new')}>
      {t('sittings.propose')}
    </Button>
  );
  return (
    <Card title={t('sittings.proposals')} actions={propose}>
      {sitting.proposals.length === 0 && <p>{t('sittings.proposals.none')}</p>}
      <ul className="sitting-list">
        {sitting.proposals.map((proposal) => {
          const { id, title, reason, by, createdAt, mayChange } = proposal;
          return (
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
            {mayChange && (
              <Menu
                label={t('sittings.more', { title })}
                items={[
                  { label: t('sittings.proposals.change'), icon: Pencil, onSelect: () => setOpen(proposal) },
                  { label: t('sittings.proposals.withdraw'), icon: Undo2, onSelect: () => run(() => withdrawProposal(proposal)) },
                ]}
              />
            )}
          </li>
          );
        })}
      </ul>
      {open && <ProposalDialog bodyId={sitting.body.id} proposal={open === 'new' ? undefined : open} onClose={() => setOpen(null)} />}
    </Card>
  );
}

type Values = { title: string; reason: string; kind: ItemKind };

function ProposalDialog({ bodyId, proposal, onClose }: { bodyId: string; proposal?: Proposal; onClose(): void }) {
  const { t } = useTexts();
  const form = useForm<Values>({ defaultValues: { title: proposal?.title ?? '', reason: proposal?.reason ?? '', kind: proposal?.kind ?? 'discussion' } });
  const save = async (values: Values) => {
    await (proposal ? changeProposal(proposal, values) : propose({ ...values, bodyId }));
    onClose();
  };
  return (
    <Dialog title={t(proposal ? 'sittings.proposals.change' : 'sittings.propose')} onClose={onClose} shape="wide" persistent>
      <Form form={form} submitLabel={t(proposal ? 'ui.save' : 'sittings.propose.send')} onSubmit={save}>
        <TextField name="title" label={t('sittings.item.title')} />
        <RadioCards name="kind" label={t('sittings.item.kind')} options={(['information', 'discussion', 'resolution'] as const).map((value) => ({ value, label: t(`word.itemKind.${value}`) }))} />
        <TextField name="reason" label={t('sittings.propose.reason')} rows={3} optional />
      </Form>
    </Dialog>
  );
}

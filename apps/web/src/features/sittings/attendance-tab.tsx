import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { isAllowed } from '../../shared/allowed-actions';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { Dialog } from '../../shared/ui/dialog';
import { Card } from '../../shared/ui/facts';
import { Form } from '../../shared/ui/form';
import { Select } from '../../shared/ui/select';
import { TextField } from '../../shared/ui/text-field';
import { noteRecusal, takeRecusalBack, type Sitting } from './api';
import { AttendanceList } from './attendance-list';
import { QuorumLight } from './lights';
import { useChange } from './use-change';

/** Who is there from which item on, and whether the body can decide. */
export function AttendanceTab({ sitting }: { sitting: Sitting }) {
  const { t } = useTexts();
  const [chosen, setNth] = useState(0);
  const nth = Math.min(chosen, Math.max(0, sitting.items.length - 1));
  const { quorum } = sitting.items[nth] ?? sitting;
  return (
    <>
      <Card title={t('sittings.tab.attendance')}>
        {sitting.items.length > 0 && (
          <label className="sitting-choice">
            {t('sittings.attendance.from')}
            <select className="input" value={nth} onChange={({ target }) => setNth(Number(target.value))}>
              {sitting.items.map(({ id, number, title }, index) => (
                <option key={id} value={index}>{`${number} ${title}`}</option>
              ))}
            </select>
          </label>
        )}
        <p className="quorum-line" role="status">
          <QuorumLight quorum={quorum} />
        </p>
        {sitting.leastPresent !== null && <p className="hint">{t('sittings.quorum.least', { least: sitting.leastPresent })}</p>}
        <AttendanceList sitting={sitting} nth={nth} />
      </Card>
      <Recusals sitting={sitting} />
    </>
  );
}

function Recusals({ sitting }: { sitting: Sitting }) {
  const { t } = useTexts();
  const { busy, run } = useChange();
  const [isOpen, setOpen] = useState(false);
  const mayNote = isAllowed(sitting, 'note') && sitting.items.length > 0;
  const nameOf = (id: string) => sitting.participants.find(({ personId }) => personId === id)?.name ?? '';
  const itemOf = (id: string) => sitting.items.find((item) => item.id === id);
  const add = mayNote && (
    <Button size="small" onClick={() => setOpen(true)}>
      {t('sittings.recusal.add')}
    </Button>
  );
  return (
    <Card title={t('sittings.recusals')} actions={add}>
      <p className="hint">{t('sittings.recusals.help')}</p>
      <ul className="sitting-list">
        {sitting.recusals.map(({ id, personId, itemId, reason }) => (
          <li key={id}>
            <div>
              <bdi>{nameOf(personId)}</bdi>
              <small>
                <bdi>{`${itemOf(itemId)?.number ?? ''} ${itemOf(itemId)?.title ?? ''}`}</bdi> · <bdi>{reason}</bdi>
              </small>
            </div>
            {mayNote && (
              <Button size="small" busy={busy} onClick={() => run(() => takeRecusalBack(sitting.id, id))}>
                {t('sittings.recusal.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {isOpen && <RecusalDialog sitting={sitting} onClose={() => setOpen(false)} />}
    </Card>
  );
}

type Values = { personId: string | null; itemId: string | null; reason: string };

function RecusalDialog({ sitting, onClose }: { sitting: Sitting; onClose(): void }) {
  const { t } = useTexts();
  const form = useForm<Values>({ defaultValues: { personId: null, itemId: null, reason: '' } });
  const save = async ({ personId, itemId, reason }: Values) => {
    await noteRecusal(sitting.id, { personId: personId!, itemId: itemId!, reason });
    onClose();
  };
  return (
    <Dialog title={t('sittings.recusal.add')} onClose={onClose} shape="wide" persistent>
      <Form form={form} submitLabel={t('ui.save')} onSubmit={save}>
        <Select name="personId" label={t('sittings.person')} options={sitting.participants.filter(({ votes, standsInFor }) => votes || standsInFor.length > 0).map(({ personId, name }) => ({ value: personId, label: name }))} />
        <Select name="itemId" label={t('sittings.item')} options={sitting.items.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))} />
        <TextField name="reason" label={t('sittings.recusal.reason')} />
      </Form>
    </Dialog>
  );
}

import { DoorClosed, DoorOpen, MonitorPlay } from 'lucide-react';
import { useState } from 'react';
import { isAllowed } from '../../shared/allowed-actions';
import { useTexts } from '../../shared/texts/use-texts';
import { Button, ButtonLink } from '../../shared/ui/button';
import { Dialog } from '../../shared/ui/dialog';
import { takeStep, type Sitting } from './api';
import { useChange } from './use-change';

/** Begin and end of the evening; an end is asked about, because nothing is noted or decided after it. */
export function Steps({ sitting, leadsToEvening }: { sitting: Sitting; leadsToEvening?: boolean }) {
  const { t } = useTexts();
  const { busy, run } = useChange();
  const [isClosing, setClosing] = useState(false);
  return (
    <>
      {isAllowed(sitting, 'open') && (
        <Button look={leadsToEvening ? 'secondary' : 'primary'} icon={DoorOpen} busy={busy} onClick={() => run(() => takeStep(sitting.id, 'opening'))}>
          {t('sittings.open')}
        </Button>
      )}
      {isAllowed(sitting, 'close') && (
        <Button icon={DoorClosed} onClick={() => setClosing(true)}>
          {t('sittings.close')}
        </Button>
      )}
      {leadsToEvening && isAllowed(sitting, 'write') && (
        <ButtonLink to="/meetings/$id/evening" params={{ id: sitting.id }} look="primary" icon={MonitorPlay}>
          {t('sittings.evening')}
        </ButtonLink>
      )}
      {isClosing && <ClosingDialog sitting={sitting} onClose={() => setClosing(false)} />}
    </>
  );
}

/** What is still open when the meeting ends. */
function ClosingDialog({ sitting, onClose }: { sitting: Sitting; onClose(): void }) {
  const { t, list } = useTexts();
  const { busy, run } = useChange();
  const unwritten = sitting.items.filter(({ id, kind }) => kind !== 'break' && !sitting.sections.some(({ itemId, text }) => itemId === id && text.trim() !== ''));
  const close = () => run(() => takeStep(sitting.id, 'closing').then(onClose));
  return (
    <Dialog title={t('sittings.close')} onClose={onClose}>
      <div className="stack">
        <p>{t('sittings.close.text')}</p>
        {unwritten.length > 0 && <p className="note">{t('sittings.close.unwritten', { items: list(unwritten.map(({ number, title }) => `${number} ${title}`)) })}</p>}
        <div className="actions">
          <Button look="primary" icon={DoorClosed} busy={busy} onClick={close}>
            {t('sittings.close')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </div>
      </div>
    </Dialog>
  );
}

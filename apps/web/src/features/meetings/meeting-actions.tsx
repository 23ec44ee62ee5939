import { CalendarClock, CalendarX, MapPin, MonitorPlay, Pencil, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { isAllowed, useRefusal } from '../../shared/allowed-actions';
import { useProblemText } from '../../shared/http/use-problem-text';
import type { Meeting } from '../../shared/meetings';
import { useCan } from '../../shared/session';
import { useTexts } from '../../shared/texts/use-texts';
import { Button, ButtonLink } from '../../shared/ui/button';
import { Locked } from '../../shared/ui/locked';
import { showToast } from '../../shared/ui/toast';
import { reinstateMeeting } from './api';
import { CancelDialog } from './cancel-dialog';
import { MoveDialog } from './move-dialog';
import { PlaceDialog } from './place-dialog';

type Open = 'move' | 'changePlace' | 'cancel' | null;
const DIALOGS = [
  ['move', CalendarClock],
  ['changePlace', MapPin],
  ['cancel', CalendarX],
] as const;

/** What can be done with a meeting; what is locked says why. */
export function MeetingActions({ meeting }: { meeting: Meeting }) {
  const { t } = useTexts();
  const refusal = useRefusal(meeting);
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const mayWrite = useCan('minutes.write');
  if (meeting.state === 'cancelled') return <Reinstate meeting={meeting} />;
  return (
    <>
      {isAllowed(meeting, 'update') && (
        <ButtonLink to="/meetings/$id/edit" params={{ id: meeting.id }} icon={Pencil}>
          {t('meetings.edit')}
        </ButtonLink>
      )}
      {DIALOGS.map(([action, icon]) =>
        isAllowed(meeting, action) ? (
          <Button key={action} icon={icon} onClick={() => setOpen(action)}>
            {t(`meetings.action.${action}`)}
          </Button>
        ) : (
          <Locked key={action} label={t(`meetings.action.${action}`)}>
            {refusal(action)}
          </Locked>
        ),
      )}
      {mayWrite && (
        <ButtonLink to="/meetings/$id/evening" params={{ id: meeting.id }} look="primary" icon={MonitorPlay}>
          {t('meetings.evening')}
        </ButtonLink>
      )}
      {open === 'move' && <MoveDialog meeting={meeting} onClose={close} />}
      {open === 'changePlace' && <PlaceDialog meeting={meeting} onClose={close} />}
      {open === 'cancel' && <CancelDialog meeting={meeting} onClose={close} />}
    </>
  );
}

function Reinstate({ meeting }: { meeting: Meeting }) {
  const { t } = useTexts();
  const refusal = useRefusal(meeting);
  const sentence = useProblemText();
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  if (!isAllowed(meeting, 'reinstate')) return <Locked label={t('meetings.action.reinstate')}>{refusal('reinstate')}</Locked>;
  const reinstate = () => {
    setBusy(true);
    reinstateMeeting(meeting)
      .then(() => showToast(t('meetings.reinstated')))
      .catch((problem: unknown) => setError(sentence(problem)))
      .finally(() => setBusy(false));
  };
  return (
    <>
      {error && (
        <p className="error" role="alert">
          {error}
        </p>
      )}
      <Button icon={RotateCcw} busy={busy} onClick={reinstate}>
        {t('meetings.action.reinstate')}
      </Button>
    </>
  );
}

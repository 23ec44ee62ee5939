import { LANGUAGES, type Language } from '@verbund/contracts/languages.js';
import { MINUTES_STATES } from '@verbund/domain/sittings/minutes.js';
import { Check, Download, Stamp } from 'lucide-react';
import { useState } from 'react';
import { isAllowed, useRefusal } from '../../shared/allowed-actions';
import { useTexts } from '../../shared/texts/use-texts';
import { Badge } from '../../shared/ui/badge';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/facts';
import { Locked } from '../../shared/ui/locked';
import { ApproveDialog } from './approve-dialog';
import { minutesAddress, type Minutes } from './minutes-api';

type StateProps = { readonly minutes: Minutes; readonly labels: Language; onLabels(language: Language): void };

/** Draft, approved, signed as a line of steps; the hash and whether everything still fits; the PDF. */
export function MinutesState({ minutes, labels, onLabels }: StateProps) {
  const { t } = useTexts();
  const refusal = useRefusal(minutes);
  const [isOpen, setOpen] = useState(false);
  const approve = isAllowed(minutes, 'approve') ? (
    <Button look="primary" size="small" icon={Stamp} onClick={() => setOpen(true)}>
      {t('sittings.minutes.approve')}
    </Button>
  ) : (
    minutes.state === 'draft' && <Locked label={t('sittings.minutes.approve')}>{refusal('approve')}</Locked>
  );
  return (
    <Card title={t('sittings.minutes.state')} actions={approve}>
      <Steps minutes={minutes} />
      {minutes.approval && <Seal approval={minutes.approval} />}
      <PaperLink minutes={minutes} labels={labels} onLabels={onLabels} />
      {isOpen && <ApproveDialog minutes={minutes} onClose={() => setOpen(false)} />}
    </Card>
  );
}

function Steps({ minutes }: { minutes: Minutes }) {
  const { t } = useTexts();
  const reached = MINUTES_STATES.indexOf(minutes.state);
  return (
    <ol className="minutes-steps">
      {MINUTES_STATES.map((state, nth) => (
        <li key={state} data-reached={nth <= reached || undefined} aria-current={nth === reached ? 'step' : undefined}>
          <span className="minutes-mark">{nth <= reached ? <Check size={14} aria-hidden /> : <bdi dir="ltr">{nth + 1}</bdi>}</span>
          <span>
            <strong>{t(`word.minutesState.${state}`)}</strong>
            {state === 'approved' && minutes.approval && <ApprovedAt approval={minutes.approval} />}
          </span>
        </li>
      ))}
    </ol>
  );
}

function ApprovedAt({ approval: { meeting, decision, on, by } }: { approval: NonNullable<Minutes['approval']> }) {
  const { t, date } = useTexts();
  return (
    <small>
      {meeting ? t('sittings.minutes.approved.meeting', { day: date(meeting.on) }) : t('sittings.minutes.approved.circular', { day: date(on) })}
      {decision && ` · ${t('sittings.minutes.approved.decision', { number: decision.number })}`}
      {` · ${t('sittings.minutes.recordedBy', { name: by })}`}
    </small>
  );
}

const SHOWN_OF_HASH = 12;

/** The short form of the hash; the whole one is on the paper. */
function Seal({ approval: { hash, fault } }: { approval: NonNullable<Minutes['approval']> }) {
  const { t } = useTexts();
  return (
    <p className="minutes-seal">
      <span>
        {t('sittings.minutes.hash')}{' '}
        <bdi dir="ltr">
          <code title={hash}>{hash.slice(0, SHOWN_OF_HASH)}…</code>
        </bdi>
      </span>
      <Badge tone={fault ? 'danger' : 'success'}>{t(fault ? 'sittings.minutes.changed' : 'sittings.minutes.intact')}</Badge>
      {fault && <span role="alert">{t(`sittings.minutes.fault.${fault}`)}</span>}
    </p>
  );
}

function PaperLink({ minutes: { meetingId }, labels, onLabels }: StateProps) {
  const { t, languageName } = useTexts();
  return (
    <div className="minutes-foot">
      <select className="input input-s" aria-label={t('sittings.minutes.language')} value={labels} onChange={({ target }) => onLabels(target.value as Language)}>
        {LANGUAGES.map((language) => (
          <option key={language} value={language}>
            {languageName(language)}
          </option>
        ))}
      </select>
      <a className="btn btn-s" href={minutesAddress(meetingId, labels)} download>
        <Download size={16} aria-hidden /> {t('sittings.minutes.pdf')}
      </a>
    </div>
  );
}

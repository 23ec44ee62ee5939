import { Link } from '@tanstack/react-router';
import { Link2Off, Send } from 'lucide-react';
import { isAllowed } from '../../shared/allowed-actions';
import { useTexts } from '../../shared/texts/use-texts';
import { Badge, StatusDot } from '../../shared/ui/badge';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/facts';
import { showToast } from '../../shared/ui/toast';
import { renewLink, revokeLink, type Circular, type Voter } from './api';
import { useChange } from '../../shared/use-change';

const TONE = { consent: 'success', refuse: 'danger', abstain: 'warning', recuse: 'neutral' } as const;

/** Everybody who was asked, with the answer and what became of the mail. */
export function Voters({ circular }: { circular: Circular }) {
  const { t } = useTexts();
  return (
    <Card title={t('circulars.answers')}>
      <ul className="circular-people">
        {circular.voters.map((voter) => (
          <VoterLine key={voter.id} circular={circular} voter={voter} />
        ))}
      </ul>
    </Card>
  );
}

function VoterLine({ circular, voter }: { circular: Circular; voter: Voter }) {
  const { t, dateTime } = useTexts();
  const { personId, name, choice, remark, answeredAt, changes, email, mail, sentAt, hasLink } = voter;
  const isOpen = circular.state === 'open';
  return (
    <li>
      <div className="circular-voter">
        <Link to="/people/$id" params={{ id: personId }}>
          <bdi>{name}</bdi>
        </Link>
        {choice ? <StatusDot tone={TONE[choice]}>{t(`circular.choice.${choice}`)}</StatusDot> : <Badge tone={isOpen ? 'warning' : 'neutral'}>{t(isOpen ? 'circulars.choice.none' : 'circulars.choice.never')}</Badge>}
        {answeredAt && (
          <small>
            {dateTime(answeredAt)}
            {changes > 0 && <> · {t('circulars.changed')}</>}
          </small>
        )}
        {remark && <p dir="auto">{remark}</p>}
        <small>
          <bdi dir="ltr">{email}</bdi> · {t(`circulars.mail.${mail}`)} · {dateTime(sentAt)}
          {!hasLink && <> · {t('circulars.link.ended')}</>}
        </small>
      </div>
      {isAllowed(circular, 'sendLink') && <LinkActions circularId={circular.id} voter={voter} />}
    </li>
  );
}

function LinkActions({ circularId, voter: { id, name, hasLink } }: { circularId: string; voter: Voter }) {
  const { t } = useTexts();
  const { busy, run } = useChange();
  const renew = async () => {
    await renewLink(circularId, id);
    showToast(t('circulars.renewed'));
  };
  const revoke = async () => {
    await revokeLink(circularId, id);
    showToast(t('circulars.revoked'));
  };
  return (
    <span className="circular-links">
      <Button size="small" icon={Send} busy={busy} aria-label={t('circulars.renew.to', { name })} onClick={() => run(renew)}>
        {t('circulars.renew')}
      </Button>
      {hasLink && (
        <Button size="small" look="quiet" icon={Link2Off} busy={busy} aria-label={t('circulars.revoke.of', { name })} onClick={() => run(revoke)}>
          {t('circulars.revoke')}
        </Button>
      )}
    </span>
  );
}

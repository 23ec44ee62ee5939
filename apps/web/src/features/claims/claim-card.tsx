import { Link } from '@tanstack/react-router';
import { Check, FileText, X } from 'lucide-react';
import { useState } from 'react';
import { isAllowed, useRefusal } from '../../shared/allowed-actions';
import { useTexts } from '../../shared/texts/use-texts';
import { Badge, type Tone } from '../../shared/ui/badge';
import { Button } from '../../shared/ui/button';
import { Locked } from '../../shared/ui/locked';
import type { Claim } from './api';
import { DecideDialog } from './decide-dialog';

const TONES: Readonly<Record<Claim['state'], Tone>> = {
  open: 'info',
  accepted: 'success',
  refused: 'neutral',
  expired: 'neutral',
};

/** One claim: who for whom, what speaks for it, and the decision. */
export function ClaimCard({ claim }: { claim: Claim }) {
  const { t, relative, dateTime } = useTexts();
  const { organisation, name, email, message, state, createdAt, decidedByName, reason } = claim;
  return (
    <li className="card pad claim">
      <div className="claim-head">
        <h2>
          <bdi>{name}</bdi>
        </h2>
        <Badge tone={TONES[state]}>{t(`claims.state.${state}`)}</Badge>
        <time className="hint" dateTime={createdAt} title={dateTime(createdAt)}>
          {relative(createdAt)}
        </time>
      </div>
      <p>
        {t('claims.for')}{' '}
        <Link
          className="link"
          to="/organisations/$id"
          params={{ id: organisation.id }}
          search={{ tab: 'representatives' }}
        >
          <bdi>{organisation.name}</bdi>
        </Link>{' '}
        · <bdi dir="ltr">{email}</bdi>
      </p>
      {organisation.managers > 0 && <p className="hint">{t('claims.managers', { count: organisation.managers })}</p>}
      {message && (
        <p className="prose" dir="auto">
          {message}
        </p>
      )}
      <Proofs claim={claim} />
      {reason && (
        <p className="hint">
          {t('claims.decided', { name: decidedByName ?? '' })} <bdi>{reason}</bdi>
        </p>
      )}
      {state === 'open' && <Decide claim={claim} />}
    </li>
  );
}

/** What speaks for the claim, or what is still awaited. */
function Proofs({ claim: { id, document, addressAskedAt, addressAnswer, addressAnsweredAt } }: { claim: Claim }) {
  const { t, date } = useTexts();
  const address =
    addressAnswer !== null
      ? t(`claims.address.${addressAnswer}`, { day: date(addressAnsweredAt!) })
      : addressAskedAt !== null
        ? t('claims.address.asked', { day: date(addressAskedAt) })
        : t('claims.address.none');
  return (
    <ul className="claim-facts">
      <li>
        <Badge tone={addressAnswer === 'yes' ? 'success' : addressAnswer === 'no' ? 'danger' : 'neutral'}>
          {address}
        </Badge>
      </li>
      <li>
        {document ? (
          <a className="link claim-head" href={`/api/v1/claims/${id}/document`}>
            <FileText size={16} aria-hidden />
            <bdi>{document.fileName}</bdi>
          </a>
        ) : (
          <span className="hint">{t('claims.document.none')}</span>
        )}
      </li>
    </ul>
  );
}

function Decide({ claim }: { claim: Claim }) {
  const { t } = useTexts();
  const refusal = useRefusal(claim);
  const [decision, setDecision] = useState<'accepted' | 'refused' | null>(null);
  return (
    <div className="claim-foot">
      {isAllowed(claim, 'accept') ? (
        <Button look="primary" icon={Check} onClick={() => setDecision('accepted')}>
          {t('claims.accept')}
        </Button>
      ) : (
        <Locked label={t('claims.accept')}>{refusal('accept')}</Locked>
      )}
      {isAllowed(claim, 'refuse') ? (
        <Button icon={X} onClick={() => setDecision('refused')}>
          {t('claims.refuse')}
        </Button>
      ) : (
        <Locked label={t('claims.refuse')}>{refusal('refuse')}</Locked>
      )}
      {decision && <DecideDialog claim={claim} decision={decision} onClose={() => setDecision(null)} />}
    </div>
  );
}

import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Check, Link2Off, Send } from 'lucide-react';
import { useState } from 'react';
import { isAllowed } from '../../shared/allowed-actions';
import { useProblemText } from '../../shared/http/use-problem-text';
import { useTexts } from '../../shared/texts/use-texts';
import { StatusDot } from '../../shared/ui/badge';
import { Button } from '../../shared/ui/button';
import { showToast } from '../../shared/ui/toast';
import { revokeLinks, settleDissolution, type Campaign, type Recipient } from './api';
import { RenewDialog } from './renew-dialog';
import { RECIPIENT_TONE } from './tones';

type Props = { readonly campaign: Campaign; readonly recipient: Recipient };

const openLinks = ({ links }: Recipient) => links.filter(({ endedAt }) => !endedAt);

/** One organisation that was asked: where it stands, what it said, and what the office can do. */
export function RecipientCard({ campaign, recipient }: Props) {
  const { t, dateTime, list } = useTexts();
  const {
    organisationId,
    organisationName,
    state,
    completedAt,
    completedBy,
    corrected,
    remarks,
    passedOnTo,
    dissolutionNote,
  } = recipient;
  const reached = [...new Map(openLinks(recipient).map((link) => [link.email, link])).values()];
  return (
    <li className="card pad">
      <header className="card-head">
        <Link to="/organisations/$id" params={{ id: organisationId }} className="link">
          <bdi>{organisationName}</bdi>
        </Link>
        <StatusDot tone={RECIPIENT_TONE[state]}>{t(`campaigns.recipient.${state}`)}</StatusDot>
      </header>
      {reached.length > 0 && (
        <ul className="plain-list hint">
          {reached.map(({ name, email }) => (
            <li key={email}>
              <bdi>{name}</bdi>, <bdi dir="ltr">{email}</bdi>
            </li>
          ))}
        </ul>
      )}
      {completedAt && (
        <p>{t('campaigns.completed', { when: dateTime(completedAt), name: `\u2068${completedBy ?? ''}\u2069` })}</p>
      )}
      {corrected.length > 0 && (
        <p>{t('campaigns.corrected', { sections: list(corrected.map((section) => t(`word.section.${section}`))) })}</p>
      )}
      {passedOnTo && <p>{t('campaigns.passedOnTo', { name: `\u2068${passedOnTo}\u2069` })}</p>}
      {remarks.map(({ section, text, madeBy, madeAt }) => (
        <blockquote key={`${section} ${madeAt}`} className="remark">
          <strong>{t(`word.section.${section}`)}</strong>
          <p dir="auto">{text}</p>
          <small>
            <bdi>{madeBy}</bdi>, {dateTime(madeAt)}
          </small>
        </blockquote>
      ))}
      {dissolutionNote && <p dir="auto">{dissolutionNote}</p>}
      <Actions campaign={campaign} recipient={recipient} />
    </li>
  );
}

function Actions({ campaign, recipient }: Props) {
  const { t } = useTexts();
  const sentence = useProblemText();
  const [renewing, setRenewing] = useState(false);
  const place = { id: campaign.id, recipientId: recipient.id };
  const act = useMutation({
    mutationFn: (action: (at: typeof place) => Promise<void>) => action(place),
    onError: (error) => showToast(sentence(error)),
  });
  const isAnswered = recipient.completedAt !== null || recipient.dissolvedAt !== null;
  const named = (label: string) => `${label}: ${recipient.organisationName}`;
  return (
    <div className="actions">
      {isAllowed(recipient, 'renew') && !isAnswered && (
        <Button size="small" icon={Send} onClick={() => setRenewing(true)} aria-label={named(t('campaigns.renew'))}>
          {t('campaigns.renew')}
        </Button>
      )}
      {isAllowed(recipient, 'revoke') && openLinks(recipient).length > 0 && !isAnswered && (
        <Button
          size="small"
          look="quiet"
          icon={Link2Off}
          onClick={() => act.mutate(revokeLinks)}
          aria-label={named(t('campaigns.revoke'))}
        >
          {t('campaigns.revoke')}
        </Button>
      )}
      {isAllowed(recipient, 'settle') && (
        <Button
          size="small"
          icon={Check}
          onClick={() => act.mutate(settleDissolution)}
          aria-label={named(t('campaigns.settle'))}
        >
          {t('campaigns.settle')}
        </Button>
      )}
      {renewing && <RenewDialog place={place} onClose={() => setRenewing(false)} />}
    </div>
  );
}

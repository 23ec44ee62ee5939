import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isAllowed, useRefusal } from '../../../shared/allowed-actions';
import { useProblemText } from '../../../shared/http/use-problem-text';
import { useTexts } from '../../../shared/texts/use-texts';
import { Button } from '../../../shared/ui/button';
import { LoadError } from '../../../shared/ui/empty-state';
import { Card } from '../../../shared/ui/facts';
import { Skeleton } from '../../../shared/ui/skeleton';
import { showToast } from '../../../shared/ui/toast';
import { answerOneself, inviteesQuery, remind, type InviteeList } from './api';
import { InvitationDialog } from './invitation-dialog';
import './invited.css';
import { InviteeRow } from './invitee-row';
import { Notice } from './notice';

/** Who is invited to a meeting, what they answer, and proof that each mail went out. */
export function Invited({ meetingId }: { meetingId: string }) {
  const { t } = useTexts();
  const { data, error, refetch } = useQuery(inviteesQuery(meetingId));
  const [isInviting, setInviting] = useState(false);
  return (
    <Card
      title={t('invited.title')}
      actions={data && <Actions id={meetingId} list={data} onInvite={() => setInviting(true)} />}
    >
      {error && <LoadError error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={3} />}
      {data && <Standing id={meetingId} list={data} />}
      {data && isInviting && <InvitationDialog id={meetingId} list={data} onClose={() => setInviting(false)} />}
    </Card>
  );
}

type Part = { readonly id: string; readonly list: InviteeList };

function Actions({ id, list, onInvite }: Part & { onInvite: () => void }) {
  const { t } = useTexts();
  const sentence = useProblemText();
  const refusal = useRefusal(list);
  const reminding = useMutation({
    mutationFn: () => remind(id),
    onSuccess: () => showToast(t('invited.reminded')),
    onError: (error) => showToast(sentence(error)),
  });
  if (!isAllowed(list, 'invite')) return <p className="hint">{refusal('invite')}</p>;
  return (
    <div className="actions">
      {list.total > 0 && isAllowed(list, 'remind') && (
        <Button size="small" busy={reminding.isPending} onClick={() => reminding.mutate()}>
          {t('invited.remind')}
        </Button>
      )}
      <Button size="small" look={list.total === 0 ? 'primary' : 'secondary'} onClick={onInvite}>
        {t(list.total === 0 ? 'invited.invite' : 'invited.inviteMore')}
      </Button>
    </div>
  );
}

function Standing({ id, list }: Part) {
  const { t } = useTexts();
  const { counts, items, total, expected } = list;
  return (
    <>
      {list.ownId !== null && isAllowed(list, 'answer') && <OwnAnswer id={id} list={list} />}
      {total === 0 ? <p>{t('invited.none', { count: expected.length })}</p> : <p>{t('invited.counts', counts)}</p>}
      {total === 0 && <Notice list={list} />}
      {total > 0 && expected.length > 0 && <p className="note">{t('invited.missing', { count: expected.length })}</p>}
      <ul className="invitees">
        {items.map((invitee) => (
          <InviteeRow key={invitee.id} meetingId={id} invitee={invitee} list={list} />
        ))}
      </ul>
    </>
  );
}

function OwnAnswer({ id, list: { items, ownId, answers } }: Part) {
  const { t } = useTexts();
  const sentence = useProblemText();
  const own = items.find((invitee) => invitee.id === ownId);
  const answering = useMutation({
    mutationFn: (answer: (typeof answers)[number]) => answerOneself(id, answer),
    onError: (error) => showToast(sentence(error)),
  });
  return (
    <div className="segments" role="group" aria-label={t('invited.own')}>
      {answers.map((answer) => (
        <label key={answer}>
          <input
            type="radio"
            name={`own-answer-${id}`}
            checked={own?.answer === answer}
            disabled={answering.isPending}
            onChange={() => answering.mutate(answer)}
          />
          <span>{t(`invited.own.${answer}`)}</span>
        </label>
      ))}
    </div>
  );
}

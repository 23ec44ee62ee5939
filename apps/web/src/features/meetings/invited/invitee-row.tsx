import { useMutation } from '@tanstack/react-query';
import { isAllowed } from '../../../shared/allowed-actions';
import { useProblemText } from '../../../shared/http/use-problem-text';
import { useTexts } from '../../../shared/texts/use-texts';
import { StatusDot, type Tone } from '../../../shared/ui/badge';
import { Menu } from '../../../shared/ui/menu';
import { showToast } from '../../../shared/ui/toast';
import { answerFor, renewInvitation, revokeInvitation, type Invitee, type InviteeList } from './api';

type Props = { readonly meetingId: string; readonly invitee: Invitee; readonly list: InviteeList };

const ANSWER_TONES = { coming: 'success', remote: 'info', notComing: 'danger' } as const satisfies Record<string, Tone>;

/** One person: answer, remark, and each mail with address, language, day and what became of it. */
export function InviteeRow({ meetingId, invitee, list }: Props) {
  const { t, relative } = useTexts();
  const { name, isGuest, email, answer, remark, answeredAt, answeredBy, isOutdated, dispatches } = invitee;
  return (
    <li>
      <div className="grow">
        <strong>
          <bdi>{name}</bdi>
        </strong>
        {isGuest && <span className="hint"> · {t('invited.guest')}</span>}
        <p>
          <StatusDot tone={answer ? ANSWER_TONES[answer] : 'neutral'}>
            {t(`invited.answer.${answer ?? 'open'}`)}
          </StatusDot>
          {answeredAt && (
            <span className="hint"> · {t('invited.answered', { by: answeredBy, when: relative(answeredAt) })}</span>
          )}
        </p>
        {isOutdated && <p className="hint">{t('invited.outdated')}</p>}
        {remark && (
          <p className="remark">
            <bdi>{remark}</bdi>
          </p>
        )}
        {email === null ? <p className="note">{t('invited.noAddress')}</p> : <Dispatches dispatches={dispatches} />}
      </div>
      {isAllowed(list, 'invite') && <RowMenu meetingId={meetingId} invitee={invitee} list={list} />}
    </li>
  );
}

function Dispatches({ dispatches }: Pick<Invitee, 'dispatches'>) {
  const { t, dateTime, languageName } = useTexts();
  return (
    <details>
      <summary>{t('invited.dispatches', { count: dispatches.length })}</summary>
      <ul className="dispatches">
        {dispatches.map(({ kind, email, language, dispatchedAt, sentAt, state, revoked }) => (
          <li key={`${dispatchedAt}${kind}`}>
            {t(`invited.kind.${kind}`)} · <bdi dir="ltr">{email}</bdi> · {languageName(language)} ·{' '}
            {dateTime(sentAt ?? dispatchedAt)} ·{' '}
            <StatusDot tone={state === 'sent' ? 'success' : state === 'queued' ? 'neutral' : 'danger'}>
              {t(`invited.mail.${state}`)}
            </StatusDot>
            {revoked && <> · {t('invited.revokedLink')}</>}
          </li>
        ))}
      </ul>
    </details>
  );
}

function RowMenu({ meetingId, invitee: { id, name, email }, list: { answers } }: Props) {
  const { t } = useTexts();
  const sentence = useProblemText();
  const action = useMutation({
    mutationFn: (run: () => Promise<void>) => run(),
    onError: (error) => showToast(sentence(error)),
  });
  const entered = answers.map((answer) => ({
    label: t('invited.enter', { answer: t(`invited.answer.${answer}`) }),
    onSelect: () => action.mutate(() => answerFor(meetingId, id, answer)),
  }));
  const links = [
    { label: t('invited.renew'), onSelect: () => action.mutate(() => renewInvitation(meetingId, id)) },
    { label: t('invited.revoke'), onSelect: () => action.mutate(() => revokeInvitation(meetingId, id)) },
  ];
  return <Menu label={t('invited.actions', { name })} items={email === null ? entered : [...entered, ...links]} />;
}

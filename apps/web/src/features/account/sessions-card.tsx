import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { MonitorSmartphone } from 'lucide-react';
import { useProblemText } from '../../shared/http/use-problem-text';
import { useTexts } from '../../shared/texts/use-texts';
import { Badge } from '../../shared/ui/badge';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/facts';
import { showToast } from '../../shared/ui/toast';
import './account.css';
import { accountSessionsQuery, endSession, type AccountSession } from './api';

/** Where one is signed in; each other session can be ended. */
export function SessionsCard() {
  const { t } = useTexts();
  const { data } = useSuspenseQuery(accountSessionsQuery);
  return (
    <Card title={t('account.sessions')}>
      <ul className="sessions">
        {data.items.map((session) => (
          <SessionRow key={session.id} {...session} />
        ))}
      </ul>
    </Card>
  );
}

function SessionRow({ id, current, device, startedAt, lastSeenAt }: AccountSession) {
  const { t, relative, dateTime } = useTexts();
  const sentence = useProblemText();
  const end = useMutation({
    mutationFn: () => endSession(id),
    onSuccess: () => showToast(t('account.sessions.ended')),
    onError: (error) => showToast(sentence(error)),
  });
  return (
    <li>
      <MonitorSmartphone size={20} aria-hidden />
      <div className="grow">
        <strong>
          <bdi>{device ?? t('account.sessions.unknownDevice')}</bdi>
        </strong>
        <p className="hint">
          {t('account.sessions.seen', { started: dateTime(startedAt), seen: relative(lastSeenAt) })}
        </p>
      </div>
      {current ? (
        <Badge tone="success">{t('account.sessions.this')}</Badge>
      ) : (
        <Button size="small" busy={end.isPending} onClick={() => end.mutate()}>
          {t('account.sessions.end')}
        </Button>
      )}
    </li>
  );
}

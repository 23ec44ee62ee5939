import { useMutation } from '@tanstack/react-query';
import { useProblemText } from '../../shared/http/use-problem-text';
import { useCan } from '../../shared/session';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { showToast } from '../../shared/ui/toast';
import { enterAnswer, renewLinks, revokeLinks, type PlannedMeeting } from './api';

/** What the host said on the telephone, and its link. */
export function AnswerByPhone({ meeting: { meetingId, state } }: { meeting: PlannedMeeting }) {
  const { t } = useTexts();
  const sentence = useProblemText();
  const mayPlan = useCan('hosting.plan');
  const act = useMutation({
    mutationFn: ({ run }: { run: () => Promise<void>; done: string }) => run(),
    onSuccess: (_, { done }) => showToast(done),
    onError: (error) => showToast(sentence(error)),
  });
  if (!mayPlan || (state !== 'asked' && state !== 'confirmed')) return null;
  const does = (run: () => Promise<void>, done: string) => () => act.mutate({ run, done });
  return (
    <section>
      <h3>{t('hosting.phone')}</h3>
      <div className="actions wrap">
        {state === 'asked' && (
          <Button
            size="small"
            onClick={does(() => enterAnswer(meetingId, { answer: 'confirmed' }), t('hosting.phone.confirmed'))}
          >
            {t('hosting.phone.yes')}
          </Button>
        )}
        <Button
          size="small"
          onClick={does(() => enterAnswer(meetingId, { answer: 'declined' }), t('hosting.phone.declined'))}
        >
          {t('hosting.phone.no')}
        </Button>
        <Button size="small" look="quiet" onClick={does(() => renewLinks(meetingId), t('hosting.link.renewed'))}>
          {t('hosting.link.renew')}
        </Button>
        <Button size="small" look="quiet" onClick={does(() => revokeLinks(meetingId), t('hosting.link.revoked'))}>
          {t('hosting.link.revoke')}
        </Button>
      </div>
    </section>
  );
}

import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { CheckCheck, MessageCircleQuestion, Reply, Undo2, X } from 'lucide-react';
import { useState } from 'react';
import { isAllowed } from '../../shared/allowed-actions';
import { useProblemText } from '../../shared/http/use-problem-text';
import { queryClient } from '../../shared/query-client';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { PageHeader } from '../../shared/ui/page-header';
import { showToast } from '../../shared/ui/toast';
import {
  adopt,
  answerQuestion,
  askBack,
  refuse,
  requestQuery,
  withdraw,
  type ChangeRequest,
  type ChangeRequestItem,
} from './api';
import { ItemCard } from './item-card';
import { MessageDialog } from './message-dialog';
import { RequestStateMark } from './request-state';
import { RequestSteps } from './request-steps';

/** One request: what would change, what was said about it, and the decision. */
export function RequestPage() {
  const { t, relative } = useTexts();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: request } = useSuspenseQuery(requestQuery(id));
  const deciding = useDeciding(request);
  const { organisationId, organisationName, proposedBy, proposedAt, reason, state } = request;
  return (
    <div className="page narrow">
      <PageHeader
        title={t('changeRequests.one', { name: organisationName })}
        crumbs={[{ to: '/change-requests', label: t('changeRequests.title') }]}
      >
        <RequestStateMark state={state} />
        <span>{t('changeRequests.by', { name: proposedBy, when: relative(proposedAt) })}</span>
        <Link to="/organisations/$id" params={{ id: organisationId }} className="link">
          {t('changeRequests.toRecord')}
        </Link>
      </PageHeader>
      <div className="stack">
        {reason && (
          <blockquote className="note" dir="auto">
            {reason}
          </blockquote>
        )}
        <Actions request={request} deciding={deciding} />
        {request.items.map((item) => (
          <ItemCard
            key={item.id}
            request={request}
            item={item}
            busy={deciding.busy}
            decide={
              isAllowed(request, 'adopt')
                ? {
                    adopt: (one, replaces) => void deciding.take([one], replaces),
                    refuse: (one) => deciding.ask({ refuse: [one] }),
                  }
                : undefined
            }
          />
        ))}
        <RequestSteps request={request} />
      </div>
      {deciding.dialog}
    </div>
  );
}

type Question = { readonly refuse?: readonly ChangeRequestItem[]; readonly step?: 'ask' | 'answer' };
type Deciding = ReturnType<typeof useDeciding>;

/** Decisions and the dialogs they need; whoever looks at an outdated record is shown the present one. */
function useDeciding(request: ChangeRequest) {
  const { t } = useTexts();
  const sentence = useProblemText();
  const [busy, setBusy] = useState(false);
  const [question, setQuestion] = useState<Question | null>(null);
  const run = async (work: Promise<void>, done: string) => {
    setBusy(true);
    try {
      await work;
      showToast(done);
    } catch (error) {
      showToast(sentence(error));
      await queryClient.invalidateQueries({ queryKey: requestQuery(request.id).queryKey });
    }
    setBusy(false);
  };
  const idsOf = (items: readonly ChangeRequestItem[]) => items.map(({ id }) => id);
  const send = (text: string): Promise<void> => {
    if (question?.refuse) return refuse(request.id, idsOf(question.refuse), text);
    return question?.step === 'ask' ? askBack(request.id, text) : answerQuestion(request.id, text);
  };
  return {
    busy,
    ask: setQuestion,
    take: (items: readonly ChangeRequestItem[], replaces: boolean) =>
      run(adopt(request, idsOf(items), replaces ? idsOf(items) : []), t('changeRequests.adopted')),
    withdraw: () => run(withdraw(request.id), t('changeRequests.withdrawn')),
    dialog: question && (
      <MessageDialog
        kind={question.refuse ? 'refuse' : question.step!}
        onSend={send}
        onClose={() => setQuestion(null)}
      />
    ),
  };
}

/** What can be done with all of it at once. */
function Actions({ request, deciding }: { request: ChangeRequest; deciding: Deciding }) {
  const { t } = useTexts();
  const open = request.items.filter(({ outcome }) => outcome === null);
  const ready = open.filter(({ state, isGone }) => state !== 'conflict' && !isGone);
  const may = (action: string) => isAllowed(request, action);
  return (
    <div className="actions">
      {may('adopt') && ready.length > 1 && (
        <Button look="primary" icon={CheckCheck} busy={deciding.busy} onClick={() => void deciding.take(ready, false)}>
          {t('changeRequests.adoptAll', { count: ready.length })}
        </Button>
      )}
      {may('refuse') && open.length > 1 && (
        <Button icon={X} disabled={deciding.busy} onClick={() => deciding.ask({ refuse: open })}>
          {t('changeRequests.refuseAll')}
        </Button>
      )}
      {may('ask') && (
        <Button icon={MessageCircleQuestion} disabled={deciding.busy} onClick={() => deciding.ask({ step: 'ask' })}>
          {t('changeRequests.ask')}
        </Button>
      )}
      {may('answer') && (
        <Button look="primary" icon={Reply} disabled={deciding.busy} onClick={() => deciding.ask({ step: 'answer' })}>
          {t('changeRequests.answer')}
        </Button>
      )}
      {may('withdraw') && (
        <Button icon={Undo2} busy={deciding.busy} onClick={() => void deciding.withdraw()}>
          {t('changeRequests.withdraw')}
        </Button>
      )}
    </div>
  );
}

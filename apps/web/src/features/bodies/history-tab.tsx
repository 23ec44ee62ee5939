import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { History, SquarePen, Undo2, UserRound } from 'lucide-react';
import { isAllowed } from '../../shared/allowed-actions';
import { useChangeWords, type AuditItem } from '../../shared/changes';
import { useProblemText } from '../../shared/http/use-problem-text';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { EmptyState, LoadError } from '../../shared/ui/empty-state';
import { HistoryDiff } from '../../shared/ui/history-diff';
import { Skeleton } from '../../shared/ui/skeleton';
import { Timeline } from '../../shared/ui/timeline';
import { showToast } from '../../shared/ui/toast';
import { actorName } from '../../shared/words';
import { historyQuery, revertMandate, type Body } from './api';

/** Who changed what and when, in the body and its seats, terms and offices. */
export function HistoryTab({ body }: { body: Body }) {
  const { t } = useTexts();
  const history = useInfiniteQuery(historyQuery(body.id));
  const entries = history.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section aria-label={t('bodies.tab.history')} className="stack">
      {history.isError && <LoadError error={history.error} onRetry={() => void history.refetch()} />}
      {history.isPending && <Skeleton rows={6} />}
      {history.isSuccess && entries.length === 0 && <EmptyState icon={History} title={t('bodies.history.none')} />}
      <Entries entries={entries} body={body} />
      {history.hasNextPage && (
        <Button busy={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {t('bodies.history.more')}
        </Button>
      )}
    </section>
  );
}

function Entries({ entries, body }: { entries: readonly AuditItem[]; body: Body }) {
  const texts = useTexts();
  const changesOf = useChangeWords();
  const mayUndo = isAllowed(body, 'update');
  return (
    <Timeline
      entries={entries.map((entry) => ({
        id: entry.id,
        icon: entry.subject === 'mandate' ? UserRound : SquarePen,
        by: actorName(texts, entry.accountName),
        what: (
          <>
            {texts.tOr(`word.action.${entry.action}`, 'word.value.changed')}
            {entry.subject === 'mandate' && entry.subjectName && (
              <>
                {' '}
                · <bdi>{entry.subjectName}</bdi>
              </>
            )}
          </>
        ),
        at: entry.occurredAt,
        body: entry.changes.length > 0 && <HistoryDiff changes={changesOf(entry)} />,
        actions: entry.undoable && mayUndo && entry.subject === 'mandate' && <UndoButton bodyId={body.id} entry={entry} />,
      }))}
    />
  );
}

function UndoButton({ bodyId, entry }: { bodyId: string; entry: AuditItem }) {
  const { t } = useTexts();
  const sentence = useProblemText();
  const undo = useMutation({
    mutationFn: () => revertMandate(bodyId, entry.subjectId, entry.id),
    onSuccess: () => showToast(t('bodies.history.undone')),
    onError: (error) => showToast(sentence(error)),
  });
  return (
    <Button size="small" look="quiet" icon={Undo2} busy={undo.isPending} onClick={() => undo.mutate()}>
      {t('bodies.history.undo')}
    </Button>
  );
}

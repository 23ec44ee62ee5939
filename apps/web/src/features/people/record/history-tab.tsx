import { useInfiniteQuery } from '@tanstack/react-query';
import { History, SquarePen, Undo2, UserRound } from 'lucide-react';
import { useState } from 'react';
import { isAllowed } from '../../../shared/allowed-actions';
import { useChangeWords, type AuditItem } from '../../../shared/changes';
import { useTexts } from '../../../shared/texts/use-texts';
import { Button } from '../../../shared/ui/button';
import { EmptyState, LoadError } from '../../../shared/ui/empty-state';
import { HistoryDiff } from '../../../shared/ui/history-diff';
import { Skeleton } from '../../../shared/ui/skeleton';
import { Timeline } from '../../../shared/ui/timeline';
import { actorName } from '../../../shared/words';
import { historyQuery, type Person } from '../api';
import { useUndo } from './use-channel-saver';

/** Who changed what and when; a single change can be undone as long as it still stands. */
export function HistoryTab({ person }: { person: Person }) {
  const { t } = useTexts();
  const history = useInfiniteQuery(historyQuery(person.id));
  const entries = history.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section aria-label={t('people.tab.history')} className="stack">
      {history.isError && <LoadError error={history.error} onRetry={() => void history.refetch()} />}
      {history.isPending && <Skeleton rows={6} />}
      {history.isSuccess && entries.length === 0 && <EmptyState icon={History} title={t('people.history.none')} />}
      <Entries entries={entries} person={person} />
      {history.hasNextPage && (
        <Button busy={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {t('people.history.more')}
        </Button>
      )}
    </section>
  );
}

function Entries({ entries, person }: { entries: readonly AuditItem[]; person: Person }) {
  const texts = useTexts();
  const { t, tOr } = texts;
  const changesOf = useChangeWords();
  const mayUndo = isAllowed(person, 'update');
  return (
    <Timeline
      entries={entries.map((entry) => ({
        id: entry.id,
        icon: entry.subject === 'person' ? SquarePen : UserRound,
        by: actorName(texts, entry.accountName),
        what: (
          <>
            {tOr(`word.action.${entry.action}`, 'word.value.changed')}
            {entry.organisationName && (
              <>
                {' '}
                · <bdi>{entry.organisationName}</bdi>
              </>
            )}
          </>
        ),
        at: entry.occurredAt,
        body: entry.changes.length > 0 && <HistoryDiff changes={changesOf(entry)} />,
        actions: entry.undoable && mayUndo && entry.subject === 'person' && (
          <UndoButton personId={person.id} entryId={entry.id} label={t('people.history.undo')} />
        ),
      }))}
    />
  );
}

function UndoButton({ personId, entryId, label }: { personId: string; entryId: string; label: string }) {
  const undo = useUndo(personId);
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    await undo(entryId);
    setBusy(false);
  };
  return (
    <Button size="small" look="quiet" icon={Undo2} busy={busy} onClick={() => void run()}>
      {label}
    </Button>
  );
}

import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import {
  BadgeCheck,
  DoorOpen,
  History,
  MessageSquareText,
  SquarePen,
  Undo2,
  UserRound,
  type LucideIcon,
} from 'lucide-react';
import { useId, useState } from 'react';
import { useTexts } from '../../../shared/texts/use-texts';
import { Button } from '../../../shared/ui/button';
import { EmptyState, LoadError } from '../../../shared/ui/empty-state';
import { HistoryDiff } from '../../../shared/ui/history-diff';
import { Skeleton } from '../../../shared/ui/skeleton';
import { Timeline } from '../../../shared/ui/timeline';
import type { Organisation } from '../api';
import { isAllowed } from '../../../shared/allowed-actions';
import { useUndo } from '../record/use-field-saver';
import { useChangeWords, type AuditItem } from '../../../shared/changes';
import { actorName, fieldWord } from '../../../shared/words';
import { historyQuery } from './api';

/** Fields that the history can be narrowed to, as the record names them. */
const FIELDS = [
  'names',
  'channels',
  'addresses',
  'links',
  'legalForm',
  'registerCourt',
  'registerNumber',
  'founded',
  'purpose',
  'topicIds',
  'targetGroups',
  'workingLanguages',
  'adviceLanguages',
  'districtIds',
  'accessibility',
  'capacity',
  'openingTimes',
  'unavailable',
  'exemptionNoticeUntil',
  'foundingMember',
  'internalNotes',
  'visibility',
  'function',
  'state',
] as const;

const ICONS: Readonly<Record<string, LucideIcon>> = {
  organisation: SquarePen,
  contactRole: UserRound,
  membershipEvent: BadgeCheck,
  note: MessageSquareText,
  room: DoorOpen,
};

/** Who changed what and when, old and new; a single change can be undone as long as it still stands. */
export function HistoryTab({ organisation }: { organisation: Organisation }) {
  const { t } = useTexts();
  const { field } = useSearch({ strict: false }) as { field?: string };
  const history = useInfiniteQuery(historyQuery(organisation.id, field));
  const entries = history.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section aria-labelledby="history-title" className="stack">
      <header className="section-head">
        <h2 id="history-title">{t('organisations.tab.history')}</h2>
        <FieldFilter field={field} />
      </header>
      {history.isError && <LoadError error={history.error} onRetry={() => void history.refetch()} />}
      {history.isPending && <Skeleton rows={6} />}
      {history.isSuccess && entries.length === 0 && (
        <EmptyState icon={History} title={t('organisations.history.none')} />
      )}
      <Entries entries={entries.map((entry) => onlyOf(entry, field))} organisation={organisation} />
      {history.hasNextPage && (
        <Button busy={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {t('organisations.history.more')}
        </Button>
      )}
    </section>
  );
}

function FieldFilter({ field = '' }: { field?: string }) {
  const texts = useTexts();
  const { t } = texts;
  const id = useId();
  const navigate = useNavigate();
  const choose = (next: string) =>
    void navigate({ to: '.', search: { tab: 'history', field: next || undefined } as never, resetScroll: false });
  return (
    <div className="actions">
      <label htmlFor={id}>{t('organisations.history.field')}</label>
      <select id={id} className="input input-s" value={field} onChange={(event) => choose(event.target.value)}>
        <option value="">{t('organisations.history.all')}</option>
        {FIELDS.map((name) => (
          <option key={name} value={name}>
            {fieldWord(texts, name)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The entry with the changes of the field that was asked for. */
const onlyOf = (entry: AuditItem, asked: string | undefined): AuditItem =>
  asked ? { ...entry, changes: entry.changes.filter(({ field }) => field === asked) } : entry;

type EntriesProps = { entries: readonly AuditItem[]; organisation: Organisation };

function Entries({ entries, organisation }: EntriesProps) {
  const texts = useTexts();
  const changesOf = useChangeWords();
  const mayUndo = isAllowed(organisation, 'update');
  return (
    <Timeline
      entries={entries.map((entry) => ({
        id: entry.id,
        icon: ICONS[entry.subject] ?? SquarePen,
        by: actorName(texts, entry.accountName),
        what: <What entry={entry} />,
        at: entry.occurredAt,
        body: entry.changes.length > 0 && <HistoryDiff changes={changesOf(entry)} />,
        actions: entry.undoable && (entry.subject === 'room' || (mayUndo && entry.subject === 'organisation')) && (
          <UndoButton organisationId={organisation.id} entry={entry} />
        ),
      }))}
    />
  );
}

/** What was done, and to which contact or room. */
function What({ entry }: { entry: AuditItem }) {
  const { t, tOr } = useTexts();
  const about = entry.subject === 'contactRole' || entry.subject === 'room' ? entry.subjectName : null;
  return (
    <>
      {tOr(`word.action.${entry.action}`, 'word.value.changed')}
      {about && (
        <>
          : <bdi>{about}</bdi>
        </>
      )}
      {entry.proposedBy && ` ${t('organisations.history.proposedBy', { name: entry.proposedBy })}`}
    </>
  );
}

function UndoButton({ organisationId, entry }: { organisationId: string; entry: AuditItem }) {
  const { t } = useTexts();
  const undo = useUndo(organisationId, entry.subject === 'room' ? entry.subjectId : undefined);
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    await undo(entry.id);
    setBusy(false);
  };
  return (
    <Button size="small" look="quiet" icon={Undo2} busy={busy} onClick={() => void run()}>
      {t('organisations.history.undo')}
    </Button>
  );
}

import type { MembershipState } from '@verbund/domain/membership/membership-rules.js';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import {
  BadgeCheck,
  Mail,
  MessageSquareText,
  MessagesSquare,
  Phone,
  SquarePen,
  MapPin,
  type LucideIcon,
} from 'lucide-react';
import { useTexts, type Texts } from '../../../shared/texts/use-texts';
import { Badge, type Tone } from '../../../shared/ui/badge';
import { Button } from '../../../shared/ui/button';
import { EmptyState, LoadError } from '../../../shared/ui/empty-state';
import { Skeleton } from '../../../shared/ui/skeleton';
import { Timeline, type TimelineEntry } from '../../../shared/ui/timeline';
import type { Organisation } from '../api';
import { stateTone } from '../membership/state-tone';
import { isAllowed } from '../../../shared/allowed-actions';
import { LockedAction } from '../record/locked';
import { fieldWord } from '../../../shared/words';
import { notesQuery, timelineQuery, type Happening, type Note } from './api';
import { NoteActions } from './note-actions';
import { NoteComposer } from './note-composer';
import './timeline.css';

const ICONS: Readonly<Record<string, LucideIcon>> = {
  'note.call': Phone,
  'note.visit': MapPin,
  'note.mail': Mail,
  'note.meeting': MessagesSquare,
  'note.note': MessageSquareText,
};

/** What happened between the network and the organisation, the latest first, and the place to write it down. */
export function TimelineTab({ organisation }: { organisation: Organisation }) {
  const { t } = useTexts();
  const { id } = organisation;
  const timeline = useInfiniteQuery(timelineQuery(id));
  const { data: notes } = useQuery(notesQuery(id));
  const noteOf = new Map(notes?.items.map((note) => [note.id, note]));
  const happenings = timeline.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section aria-labelledby="timeline-title" className="stack">
      <h2 id="timeline-title">{t('organisations.tab.timeline')}</h2>
      {isAllowed(organisation, 'writeNote') ? (
        <NoteComposer organisationId={id} />
      ) : (
        <LockedAction organisation={organisation} action="writeNote" label={t('organisations.note.write')} />
      )}
      {timeline.isError && <LoadError error={timeline.error} onRetry={() => void timeline.refetch()} />}
      {timeline.isPending && <Skeleton rows={6} />}
      {timeline.isSuccess && happenings.length === 0 && (
        <EmptyState icon={MessageSquareText} title={t('organisations.timeline.none')}>
          {t('organisations.timeline.none.text')}
        </EmptyState>
      )}
      <Happenings organisationId={id} happenings={happenings} noteOf={noteOf} />
      {timeline.hasNextPage && (
        <Button busy={timeline.isFetchingNextPage} onClick={() => void timeline.fetchNextPage()}>
          {t('organisations.history.more')}
        </Button>
      )}
    </section>
  );
}

type HappeningsProps = {
  organisationId: string;
  happenings: readonly Happening[];
  noteOf: ReadonlyMap<string, Note>;
};

function Happenings({ organisationId, happenings, noteOf }: HappeningsProps) {
  const texts = useTexts();
  const entryOf = (happening: Happening): TimelineEntry => {
    const note = noteOf.get(happening.subjectId);
    return {
      id: happening.id,
      icon: ICONS[happening.title.code] ?? (happening.type === 'membership' ? BadgeCheck : SquarePen),
      tone: toneOf(happening),
      by: happening.author ?? undefined,
      what: titleOf(texts, happening),
      at: happening.type === 'change' ? happening.at : happening.on,
      body: happening.text && <blockquote dir="auto">{happening.text}</blockquote>,
      actions: note && (
        <>
          {note.visibility === 'office' && <Badge>{texts.t('word.noteReaders.office')}</Badge>}
          <NoteActions organisationId={organisationId} note={note} />
        </>
      ),
    };
  };
  return <Timeline entries={happenings.map(entryOf)} />;
}

function toneOf({ type, title: { code } }: Happening): Tone {
  if (type === 'membership') return stateTone(code.split('.')[1] as MembershipState);
  return type === 'note' ? 'warning' : 'neutral';
}

/** A phrase after the author's name, or a sentence of its own for a step of the membership. */
function titleOf(texts: Texts, { title: { code, params }, type }: Happening): string {
  const { t, tOr, list } = texts;
  const [, word = ''] = code.split('.');
  if (type === 'note') return tOr(`organisations.timeline.note.${word}`, 'organisations.timeline.note.note');
  if (type === 'membership') {
    const membershipClass =
      params.membershipClass && tOr(`word.membershipClass.${params.membershipClass}`, 'word.value.asIs');
    return [
      t('organisations.timeline.membership'),
      tOr(`word.membershipState.${word}`, 'word.value.asIs'),
      membershipClass,
    ]
      .filter(Boolean)
      .join(' · ');
  }
  const fields = list(
    (params.fields ?? '')
      .split(', ')
      .filter(Boolean)
      .map((field) => fieldWord(texts, field)),
  );
  const action = tOr(`word.action.${code}`, 'word.value.changed');
  return fields && /\.(changed|reverted)$/.test(code) ? `${action}: ${fields}` : action;
}

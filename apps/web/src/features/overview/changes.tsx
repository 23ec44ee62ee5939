import { Link } from '@tanstack/react-router';
import { BadgeCheck, Building2, FileUp, History, MessageSquareText, UserRound, type LucideIcon } from 'lucide-react';
import { useTexts } from '../../shared/texts/use-texts';
import { actorName } from '../../shared/words';
import { Timeline, type TimelineEntry } from '../../shared/ui/timeline';
import type { Overview } from './api';

type Change = NonNullable<Overview['recentChanges']>[number];

const ICONS: Partial<Record<Change['subject'], LucideIcon>> = {
  organisation: Building2,
  person: UserRound,
  contactRole: UserRound,
  membershipEvent: BadgeCheck,
  note: MessageSquareText,
  import: FileUp,
};

/** Who did what lately; names lead to the records. */
export function Changes({ entries }: { entries: readonly Change[] }) {
  const texts = useTexts();
  const { t, tOr } = texts;
  const lineOf = (change: Change): TimelineEntry => ({
    id: change.id,
    icon: ICONS[change.subject] ?? History,
    by: actorName(texts, change.accountName),
    what: tOr(`word.action.${change.action}`, 'overview.changes.other'),
    body: <Subject change={change} />,
    at: change.occurredAt,
  });
  return (
    <section className="card pad" aria-labelledby="changes">
      <h2 id="changes">{t('overview.changes')}</h2>
      {entries.length === 0 && <p className="nothing">{t('overview.changes.none')}</p>}
      <Timeline entries={entries.map(lineOf)} />
    </section>
  );
}

function Subject({ change: { subject, subjectId, subjectName, organisationId, organisationName } }: { change: Change }) {
  if (subject === 'person' && subjectName) return <RecordLink to="/people/$id" id={subjectId} name={subjectName} />;
  if (!organisationId || !organisationName) return subjectName && <bdi>{subjectName}</bdi>;
  return <RecordLink to="/organisations/$id" id={organisationId} name={organisationName} />;
}

const RecordLink = ({ to, id, name }: { to: string; id: string; name: string }) => (
  <Link to={to} params={{ id }} className="link">
    <bdi>{name}</bdi>
  </Link>
);

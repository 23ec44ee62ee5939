import { Link } from '@tanstack/react-router';
import { PIPELINE_STAGES } from '@verbund/domain/applications/application-stages.js';
import { Inbox } from 'lucide-react';
import { useTexts } from '../../shared/texts/use-texts';
import { Badge, Count } from '../../shared/ui/badge';
import { EmptyState } from '../../shared/ui/empty-state';
import type { ApplicationItem, Stage } from './api';

/** The stages side by side; on a phone one below the other. Cards are links, so that Tab and Enter are enough. */
export function Board({ items, counts }: { items: readonly ApplicationItem[]; counts: Readonly<Record<string, number>> }) {
  const { t } = useTexts();
  if (items.length === 0) return <EmptyState icon={Inbox} title={t('applications.empty')}>{t('applications.empty.text')}</EmptyState>;
  const stages: readonly Stage[] = [...PIPELINE_STAGES.slice(0, 3), ...(counts['appeal'] ? (['appeal'] as const) : []), ...PIPELINE_STAGES.slice(3)];
  return (
    <div className="pipeline">
      {stages.map((stage) => (
        <Column key={stage} stage={stage} count={counts[stage] ?? 0} items={items.filter((item) => item.stage === stage)} />
      ))}
    </div>
  );
}

function Column({ stage, count, items }: { stage: Stage; count: number; items: readonly ApplicationItem[] }) {
  const { t } = useTexts();
  return (
    <section className="pipeline-column" aria-labelledby={`stage-${stage}`}>
      <h2 id={`stage-${stage}`}>
        {t(`applications.stage.${stage}`)} <Count>{count}</Count>
      </h2>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <ApplicationCard item={item} />
          </li>
        ))}
      </ul>
      {count > items.length && (
        <Link to="/applications" search={{ view: 'table', stage } as never}>
          {t('applications.all', { count })}
        </Link>
      )}
    </section>
  );
}

function ApplicationCard({ item: { id, name, place, contactName, submittedOn, waiting, changedAt } }: { item: ApplicationItem }) {
  const { t, date, relative } = useTexts();
  return (
    <Link to="/applications/$id" params={{ id }} className="card pipeline-card">
      <strong>
        <bdi>{name || t('applications.nameless')}</bdi>
      </strong>
      {(contactName || place) && <small><bdi>{[contactName, place].filter(Boolean).join(', ')}</bdi></small>}
      <small>{submittedOn ? t('applications.sentOn', { day: date(submittedOn) }) : relative(new Date(changedAt))}</small>
      {waiting && <Badge tone="warning">{t('applications.waiting')}</Badge>}
    </Link>
  );
}

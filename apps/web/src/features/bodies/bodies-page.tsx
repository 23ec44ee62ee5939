import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { addDays } from '@verbund/domain/calendar/days.js';
import { WARNING_KINDS } from '@verbund/domain/bodies/body-warnings.js';
import { LayoutGrid, Plus, UsersRound } from 'lucide-react';
import { isAllowed } from '../../shared/allowed-actions';
import { useCan } from '../../shared/session';
import { useTexts } from '../../shared/texts/use-texts';
import { ButtonLink } from '../../shared/ui/button';
import { EmptyState, LoadError } from '../../shared/ui/empty-state';
import { PageHeader } from '../../shared/ui/page-header';
import { Skeleton } from '../../shared/ui/skeleton';
import { bodiesQuery, type BodyListItem, type Warning } from './api';
import { AsOfDay, useDay } from './as-of-day';
import './bodies.css';
import { useBodyName, useTypeName } from './names';
import { Warnings } from './warnings';

const isWarning = (kind: string): kind is Warning['kind'] => (WARNING_KINDS as readonly string[]).includes(kind);

/** The address is the list: a day, those that ended too, and only those with certain warnings. */
function useBodiesSearch() {
  const { all, warning } = useSearch({ strict: false }) as { all?: unknown; warning?: string | readonly string[] };
  const kinds = [warning ?? []].flat().flatMap((kinds) => kinds.split(',')).filter(isWarning);
  return { all: String(all) === 'true', warning: kinds.length > 0 ? kinds : undefined };
}

/** Every body on a day, by its kind. */
export function BodiesPage() {
  const { t } = useTexts();
  const day = useDay();
  const mayConfigure = useCan('body.configure');
  const { all, warning } = useBodiesSearch();
  const { data, error, refetch } = useQuery(bodiesQuery({ on: day.on, warning, ...(all && { all: 'true' }) }));
  return (
    <div className="page">
      <PageHeader
        title={t('bodies.title')}
        actions={
          <>
            {mayConfigure && (
              <ButtonLink to="/bodies/types" icon={LayoutGrid}>
                {t('bodies.types')}
              </ButtonLink>
            )}
            {data && isAllowed(data, 'create') && (
              <ButtonLink to="/bodies/new" icon={Plus} look="primary">
                {t('bodies.new')}
              </ButtonLink>
            )}
          </>
        }
      >
        {t('bodies.intro')}
        <AsOfDay {...day} />
      </PageHeader>
      <Choices all={all} isWarned={warning !== undefined} />
      {error && <LoadError error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton rows={8} />}
      {data && data.total === 0 && (
        <EmptyState icon={UsersRound} title={t('bodies.none')}>
          {t('bodies.none.text')}
        </EmptyState>
      )}
      {data && <ByType items={data.items} />}
    </div>
  );
}

function Choices({ all, isWarned }: { all: boolean; isWarned: boolean }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as object;
  const choose = (change: object) => void navigate({ to: '.', search: { ...search, ...change } as never, resetScroll: false });
  return (
    <div className="body-choices">
      <label className="check">
        <input type="checkbox" checked={all} onChange={({ target }) => choose({ all: target.checked ? 'true' : undefined })} />
        <span>{t('bodies.all')}</span>
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={isWarned}
          onChange={({ target }) => choose({ warning: target.checked ? WARNING_KINDS.join(',') : undefined })}
        />
        <span>{t('bodies.warned')}</span>
      </label>
    </div>
  );
}

function ByType({ items }: { items: readonly BodyListItem[] }) {
  const typeName = useTypeName();
  const types = [...new Map(items.map(({ type }) => [type.id, type])).values()];
  return types.map((type) => (
    <section key={type.id} aria-labelledby={type.id}>
      <h2 id={type.id} className="body-kind">
        {typeName(type)}
      </h2>
      <ul className="body-cards">
        {items.filter((item) => item.type.id === type.id).map((item) => (
          <BodyCard key={item.id} item={item} />
        ))}
      </ul>
    </section>
  ));
}

function BodyCard({ item }: { item: BodyListItem }) {
  const { t, date } = useTexts();
  const bodyName = useBodyName();
  const { on } = useDay();
  const { id, people, seatCounts, outsideOrganisation, endedOn, warnings } = item;
  return (
    <li className="card pad body-card">
      <Link to="/bodies/$id" params={{ id }} search={{ on } as never} className="row-link">
        <bdi>{bodyName(item)}</bdi>
      </Link>
      {outsideOrganisation && (
        <small>
          <bdi>{outsideOrganisation.name}</bdi>
        </small>
      )}
      <span>
        {seatCounts.total > 0
          ? t('bodies.seatsOf', { filled: seatCounts.total - seatCounts.vacant, total: seatCounts.total })
          : t('bodies.people', { count: people })}
      </span>
      {endedOn && <small>{t('bodies.endedOn', { day: date(addDays(endedOn, -1)) })}</small>}
      {warnings.length > 0 && <Warnings warnings={warnings} />}
    </li>
  );
}

import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useId } from 'react';
import type { RuleFacts } from '@verbund/domain/statutes/rule-facts.js';
import { useTexts } from '../../shared/texts/use-texts';
import { LoadError } from '../../shared/ui/empty-state';
import { PageHeader } from '../../shared/ui/page-header';
import { Table, type Column } from '../../shared/ui/table';
import { differencesQuery, packsQuery, type Difference, type PackItem } from './api';
import { useRuleWords } from './rule-words';
import './rule-packs.css';

/** What a version changes against another one; which one stands in the address, at first the one before it. */
export function ComparePage() {
  const { t } = useTexts();
  const { id } = useParams({ strict: false }) as { id: string };
  const { with: chosen } = useSearch({ strict: false }) as { with?: string };
  const { data } = useSuspenseQuery(packsQuery);
  const others = data.items.filter((item) => item.id !== id);
  const before = data.items.slice(data.items.findIndex((item) => item.id === id) + 1)[0];
  const other = others.find((item) => item.id === chosen) ?? before ?? others[0];
  const name = data.items.find((item) => item.id === id)?.name ?? '';
  return (
    <div className="page">
      <PageHeader title={t('rulePacks.compare')} crumbs={[{ to: '/rules', label: t('rulePacks.title') }, { to: '/rules/$id', params: { id }, label: name }]} />
      {other ? <Comparison id={id} other={other} others={others} /> : <p>{t('rulePacks.compare.none')}</p>}
    </div>
  );
}

function Comparison({ id, other, others }: { id: string; other: PackItem; others: readonly PackItem[] }) {
  const { t } = useTexts();
  const field = useId();
  const navigate = useNavigate();
  const { data, error } = useQuery(differencesQuery(id, other.id));
  const columns = useColumns();
  return (
    <>
      <div className="field rule-with">
        <label className="label" htmlFor={field}>
          {t('rulePacks.compare.with')}
        </label>
        <select
          id={field}
          className="input"
          value={other.id}
          onChange={({ target }) => void navigate({ to: '.', search: { with: target.value } as never, replace: true, resetScroll: false })}
        >
          {others.map((item) => (
            <option key={item.id} value={item.id}>
              {item.name}
            </option>
          ))}
        </select>
      </div>
      {error && <LoadError error={error} />}
      {data?.total === 0 && <p>{t('rulePacks.compare.none')}</p>}
      {data && data.total > 0 && <Table label={t('rulePacks.compare')} columns={columns} rows={data.items} rowKey={({ rule }) => rule} rowName={({ rule }) => rule} />}
    </>
  );
}

function useColumns(): readonly Column<Difference>[] {
  const { t } = useTexts();
  const { nameOf } = useRuleWords();
  return [
    { key: 'rule', header: t('rulePacks.compare.rule'), onCard: 'main', cell: ({ rule }) => nameOf(rule) },
    { key: 'before', header: t('rulePacks.compare.before'), onCard: 'line', cell: ({ rule, before }) => <Side rule={rule} side={before} /> },
    { key: 'after', header: t('rulePacks.compare.after'), onCard: 'line', cell: ({ rule, after }) => <Side rule={rule} side={after} /> },
  ];
}

function Side({ rule, side }: { rule: Difference['rule']; side: Difference['before'] }) {
  const { says } = useRuleWords();
  return (
    <div className="rule-side">
      <span>{says(rule, side as RuleFacts)}</span>
      {side.citation && (
        <small>
          <bdi>{side.citation}</bdi>
        </small>
      )}
    </div>
  );
}

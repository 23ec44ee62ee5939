import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Plus, Tags } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { EmptyState, LoadError } from '../../shared/ui/empty-state';
import { PageHeader } from '../../shared/ui/page-header';
import { Skeleton } from '../../shared/ui/skeleton';
import { Tabs } from '../../shared/ui/tabs';
import { TAXONOMIES, taxonomyQuery, type Taxonomy } from './api';
import { HeadCard } from './head-card';
import './taxonomies.css';
import { TermDialog } from './term-dialog';

/** The lists that everybody chooses from, and that only the office changes. */
export function TaxonomiesPage() {
  const { t } = useTexts();
  const { tab } = useSearch({ strict: false }) as { tab?: string };
  const current = TAXONOMIES.find((taxonomy) => taxonomy === tab) ?? 'topics';
  const [adding, setAdding] = useState(false);
  const tabs = TAXONOMIES.map((taxonomy) => ({
    to: '/taxonomies',
    search: { tab: taxonomy === 'topics' ? undefined : taxonomy },
    label: t(`taxonomies.tab.${taxonomy}`),
    current: taxonomy === current,
  }));
  return (
    <div className="page narrow">
      <PageHeader
        title={t('taxonomies.title')}
        actions={
          <Button look="primary" icon={Plus} onClick={() => setAdding(true)}>
            {t(`taxonomies.${current}.addHead`)}
          </Button>
        }
      >
        {t('taxonomies.intro')}
      </PageHeader>
      <Tabs label={t('taxonomies.tabs')} tabs={tabs} />
      <Heads key={current} taxonomy={current} />
      {adding && <TermDialog taxonomy={current} parentId={null} onClose={() => setAdding(false)} />}
    </div>
  );
}

function Heads({ taxonomy }: { taxonomy: Taxonomy }) {
  const { t } = useTexts();
  const { data: heads, error, refetch } = useQuery(taxonomyQuery(taxonomy));
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  if (!heads) return <Skeleton rows={10} />;
  if (heads.length === 0)
    return (
      <EmptyState icon={Tags} title={t('taxonomies.none')}>
        {t('taxonomies.none.text')}
      </EmptyState>
    );
  return (
    <div className="stack">
      {heads.map((head) => (
        <HeadCard key={head.id} taxonomy={taxonomy} head={head} heads={heads} />
      ))}
    </div>
  );
}

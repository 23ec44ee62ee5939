import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { FilePlus, Scale } from 'lucide-react';
import { useState } from 'react';
import { useCan } from '../../shared/session';
import { useTexts } from '../../shared/texts/use-texts';
import { Button, ButtonLink } from '../../shared/ui/button';
import { EmptyState, LoadError } from '../../shared/ui/empty-state';
import { PageHeader } from '../../shared/ui/page-header';
import { Skeleton } from '../../shared/ui/skeleton';
import { packQuery, packsQuery, type PackItem } from './api';
import { NewDialog } from './new-dialog';
import { RuleList } from './rule-list';
import { VersionsCard } from './versions-card';
import './rule-packs.css';

/** What rules today, rule by rule; and the versions before and after it. */
export function RulesPage() {
  const { t } = useTexts();
  const { data } = useSuspenseQuery(packsQuery);
  return (
    <div className="page">
      <PageHeader title={t('rulePacks.title')} actions={data && <NewVersion items={data.items} />}>
        {t('rulePacks.intro')}
      </PageHeader>
      <Overview items={data.items} />
    </div>
  );
}

function NewVersion({ items }: { items: readonly PackItem[] }) {
  const { t } = useTexts();
  const [asked, setAsked] = useState(false);
  if (!useCan('rulePack.manage')) return null;
  return (
    <>
      <Button look="primary" icon={FilePlus} onClick={() => setAsked(true)}>
        {t('rulePacks.new')}
      </Button>
      {asked && <NewDialog items={items} onClose={() => setAsked(false)} />}
    </>
  );
}

function Overview({ items }: { items: readonly PackItem[] }) {
  const { t } = useTexts();
  const ruling = items.find(({ inForce }) => inForce);
  if (items.length === 0)
    return (
      <EmptyState icon={Scale} title={t('rulePacks.none')}>
        {t('rulePacks.none.text')}
      </EmptyState>
    );
  return (
    <div className="record">
      <section>
        {ruling ? (
          <Ruling item={ruling} />
        ) : (
          <EmptyState icon={Scale} title={t('rulePacks.none')}>
            {t('rulePacks.way.text')}
          </EmptyState>
        )}
      </section>
      <aside>
        <VersionsCard items={items} />
      </aside>
    </div>
  );
}

function Ruling({ item }: { item: PackItem }) {
  const { t, date } = useTexts();
  const { data, error, refetch } = useQuery(packQuery(item.id));
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <div className="rule-ruling">
        <h2>
          <bdi>{item.name}</bdi>
        </h2>
        {item.rulesFrom && <span>{t('rulePacks.inForce', { day: date(item.rulesFrom, 'long') })}</span>}
        <ButtonLink size="small" to="/rules/$id" params={{ id: item.id }}>
          {t('rulePacks.view')}
        </ButtonLink>
      </div>
      {data ? <RuleList pack={data} /> : <Skeleton rows={12} />}
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { LayoutGrid, Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { isAllowed } from '../../shared/allowed-actions';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { EmptyState, LoadError } from '../../shared/ui/empty-state';
import { Card, Fact, Facts } from '../../shared/ui/facts';
import { PageHeader } from '../../shared/ui/page-header';
import { Skeleton } from '../../shared/ui/skeleton';
import { bodyTypesQuery, type BodyType } from './api';
import './bodies.css';
import { useTypeName } from './names';
import { TypeDialog } from './type-dialog';

/** The kinds of bodies and what follows from each; the office keeps them. */
export function TypesPage() {
  const { t } = useTexts();
  const { data, error, refetch } = useQuery(bodyTypesQuery);
  const [opened, setOpened] = useState<BodyType | 'new' | null>(null);
  return (
    <div className="page narrow">
      <PageHeader
        title={t('bodies.types')}
        crumbs={[{ to: '/bodies', label: t('bodies.title') }]}
        actions={
          data &&
          isAllowed(data, 'create') && (
            <Button icon={Plus} look="primary" onClick={() => setOpened('new')}>
              {t('bodies.type.new')}
            </Button>
          )
        }
      >
        {t('bodies.types.intro')}
      </PageHeader>
      {error && <LoadError error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton rows={6} />}
      {data?.total === 0 && (
        <EmptyState icon={LayoutGrid} title={t('bodies.types.none')}>
          {t('bodies.types.intro')}
        </EmptyState>
      )}
      <div className="stack">
        {data?.items.map((type) => (
          <TypeCard key={type.id} type={type} onEdit={() => setOpened(type)} />
        ))}
      </div>
      {opened && <TypeDialog type={opened === 'new' ? undefined : opened} onClose={() => setOpened(null)} />}
    </div>
  );
}

function TypeCard({ type, onEdit }: { type: BodyType; onEdit(): void }) {
  const { t } = useTexts();
  const name = useTypeName()(type);
  const { nature, rules, bodies } = type;
  const edit = isAllowed(type, 'update') && (
    <Button size="small" icon={Pencil} aria-label={t('bodies.type.editOne', { name })} onClick={onEdit}>
      {t('bodies.edit')}
    </Button>
  );
  return (
    <Card title={name} actions={edit}>
      <Facts>
        <Fact label={t('bodies.type.nature')}>{t(`bodies.nature.${nature}`)}</Fact>
        <Fact label={t('bodies.type.joinMode')}>{t(`bodies.joinMode.${rules.joinMode}`)}</Fact>
        <Fact label={t('bodies.type.participants')}>{t(`bodies.participants.${rules.participants}`)}</Fact>
        <Fact label={t('bodies.type.seats')}>{t(rules.hasSeats ? 'bodies.rules.yes' : 'bodies.rules.no')}</Fact>
        <Fact label={t('bodies.type.votes')}>{t(rules.votes ? 'bodies.rules.yes' : 'bodies.rules.no')}</Fact>
        <Fact label={t('bodies.type.grants')}>{rules.grants ? t(`shell.role.${rules.grants}`) : t('bodies.type.grants.none')}</Fact>
        <Fact label={t('bodies.type.bodies')}>{bodies}</Fact>
      </Facts>
    </Card>
  );
}

import { Link } from '@tanstack/react-router';
import type { Tone } from '../../shared/ui/badge';
import { useTexts } from '../../shared/texts/use-texts';
import { Badge, StatusDot } from '../../shared/ui/badge';
import { Card } from '../../shared/ui/facts';
import type { PackItem } from './api';

const TONE: Record<PackItem['state'], Tone> = { draft: 'neutral', adopted: 'info', filed: 'info', registered: 'success' };

/** How a version stands; of the registered ones the one that rules is marked. */
export function PackState({ pack: { state, inForce } }: { pack: Pick<PackItem, 'state' | 'inForce'> }) {
  const { t } = useTexts();
  return inForce ? <Badge tone="success">{t('rulePacks.inForce.badge')}</Badge> : <StatusDot tone={TONE[state]}>{t(`rulePacks.state.${state}`)}</StatusDot>;
}

/** The versions on a line of time, the latest first, each with its days. */
export function VersionsCard({ items }: { items: readonly PackItem[] }) {
  const { t } = useTexts();
  return (
    <Card title={t('rulePacks.history')}>
      <ol className="rule-versions">
        {items.map((pack) => (
          <li key={pack.id}>
            <Link className="row-link" to="/rules/$id" params={{ id: pack.id }}>
              <bdi>{pack.name}</bdi>
            </Link>{' '}
            <PackState pack={pack} />
            <Days pack={pack} />
            <small>{t('rulePacks.open', { count: pack.unknown })}</small>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Days({ pack: { adoptedOn, filedOn, registeredOn } }: { pack: PackItem }) {
  const { t, date } = useTexts();
  const days = [
    [t('rulePacks.state.adopted'), adoptedOn],
    [t('rulePacks.state.filed'), filedOn],
    [t('rulePacks.state.registered'), registeredOn],
  ] as const;
  const known = days.filter((entry): entry is readonly [string, string] => entry[1] !== null);
  if (known.length === 0) return null;
  return (
    <ol className="rule-days">
      {known.map(([what, day]) => (
        <li key={what}>
          {what} <time dateTime={day}>{date(day)}</time>
        </li>
      ))}
    </ol>
  );
}

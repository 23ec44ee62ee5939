import { useTexts } from '../../shared/texts/use-texts';
import { Fact, Facts } from '../../shared/ui/facts';
import type { Overview } from './api';
import { GrowthChart } from './growth-chart';

/** How many members there are on the day, of which kind and in which state, and how it came to that. */
export function Members({ overview: { members, growth } }: { overview: Overview }) {
  const { t, number } = useTexts();
  const change = growth.length > 1 ? members.total - growth.at(-2)!.members : 0;
  return (
    <section className="card pad" aria-labelledby="members">
      <h2 id="members">{t('overview.members')}</h2>
      <p className="big-number">
        {number(members.total)}{' '}
        {change !== 0 && (
          <small>{t('overview.members.change', { change: number(change, { signDisplay: 'always' }) })}</small>
        )}
      </p>
      {members.total === 0 && <p className="nothing">{t('overview.members.none')}</p>}
      <div className="member-counts">
        <Counts
          title={t('overview.members.byClass')}
          counts={members.byClass.map(({ membershipClass, count }) => ({
            label: membershipClass ? t(`word.membershipClass.${membershipClass}`) : t('overview.members.noClass'),
            count,
          }))}
        />
        <Counts
          title={t('overview.members.byState')}
          counts={members.byState.map(({ state, count }) => ({ label: t(`word.membershipState.${state}`), count }))}
        />
      </div>
      {growth.length > 1 && <GrowthChart growth={growth} />}
    </section>
  );
}

function Counts({ title, counts }: { title: string; counts: readonly { label: string; count: number }[] }) {
  const { number } = useTexts();
  if (counts.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <Facts>
        {counts.map(({ label, count }) => (
          <Fact key={label} label={label}>
            {number(count)}
          </Fact>
        ))}
      </Facts>
    </div>
  );
}

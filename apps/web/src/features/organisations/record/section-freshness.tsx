import { freshnessOn, type Freshness } from '@verbund/domain/confirmations/freshness.js';
import { useTexts } from '../../../shared/texts/use-texts';
import { StatusDot, type Tone } from '../../../shared/ui/badge';
import { Card, Fact, Facts } from '../../../shared/ui/facts';
import type { Organisation } from '../api';

const TONE: Readonly<Record<Freshness, Tone>> = {
  fresh: 'success',
  ageing: 'neutral',
  stale: 'warning',
  never: 'warning',
};

/** When each section was last looked through: the record as a whole is as old as its oldest. */
export function SectionFreshness({ organisation: { sections, referenceDate } }: { organisation: Organisation }) {
  const { t, relative } = useTexts();
  if (sections.length === 0) return null;
  return (
    <Card title={t('organisations.sections')}>
      <Facts>
        {sections.map(({ section, confirmedAt }) => (
          <Fact key={section} label={t(`word.section.${section}`)}>
            <StatusDot tone={TONE[freshnessOn(confirmedAt?.slice(0, 10) ?? null, referenceDate)]}>
              {confirmedAt ? relative(confirmedAt) : t('organisations.list.neverConfirmed')}
            </StatusDot>
          </Fact>
        ))}
      </Facts>
    </Card>
  );
}

import { useTexts } from '../../shared/texts/use-texts';
import { Card } from '../../shared/ui/facts';
import type { Statistics } from './api';

type Credits = Statistics['credits'];

/** In units of the drawing: it grows with the card. */
const WIDTH = 640;
const HEIGHT = 220;
const MARGIN = 34;
const HUES = [196, 30, 275, 150, 65, 330, 240, 100, 12, 210, 175, 300];

/** The credit of each organisation after every meeting; the same numbers as a table for everyone who reads rather than looks. */
export function CreditChart({ credits }: { credits: Credits }) {
  const { t } = useTexts();
  if (credits.length === 0 || credits[0]!.points.length === 0) return <p className="hint">{t('hosting.chart.none')}</p>;
  return (
    <Card title={t('hosting.chart')}>
      <p className="hint">{t('hosting.chart.help')}</p>
      <svg
        className="credit-chart"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t('hosting.chart.alt', { count: credits.length })}
      >
        <Lines credits={credits} />
      </svg>
      <ul className="chart-legend">
        {credits.map(({ organisationId, name }, nth) => (
          <li key={organisationId}>
            <svg width={18} height={10} aria-hidden>
              <line x1={0} x2={18} y1={5} y2={5} {...lineLook(nth)} />
            </svg>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
      <CreditTable credits={credits} />
    </Card>
  );
}

/** Colour and dashes, so that colour is not all. */
const lineLook = (nth: number) => ({
  stroke: `oklch(var(--chart-light, 0.55) 0.12 ${HUES[nth % HUES.length]!})`,
  strokeWidth: 2,
  strokeDasharray: ['none', '6 3', '2 3', '9 3 2 3'][nth % 4],
});

function Lines({ credits }: { credits: Credits }) {
  const { number } = useTexts();
  const most = Math.max(1, ...credits.flatMap(({ points }) => points.map(({ credit }) => Math.abs(credit))));
  const steps = Math.max(1, credits[0]!.points.length - 1);
  const x = (nth: number) => MARGIN + (nth / steps) * (WIDTH - 2 * MARGIN);
  const y = (credit: number) => HEIGHT / 2 - (credit / most) * (HEIGHT / 2 - 14);
  return (
    <>
      {[most, 0, -most].map((value) => (
        <g key={value}>
          <line x1={MARGIN} x2={WIDTH - MARGIN} y1={y(value)} y2={y(value)} className="chart-axis" />
          <text x={MARGIN - 6} y={y(value) + 4}>
            {number(value, { maximumFractionDigits: 1, signDisplay: 'exceptZero' })}
          </text>
        </g>
      ))}
      {credits.map(({ organisationId, points }, nth) => (
        <polyline
          key={organisationId}
          fill="none"
          points={points.map(({ credit }, step) => `${x(step)},${y(credit)}`).join(' ')}
          {...lineLook(nth)}
        />
      ))}
    </>
  );
}

function CreditTable({ credits }: { credits: Credits }) {
  const { t, date, number } = useTexts();
  return (
    <details>
      <summary>{t('hosting.chart.table')}</summary>
      <div className="wide-table" tabIndex={0} role="region" aria-label={t('hosting.chart.table')}>
        <table className="host-changes">
          <caption className="vh">{t('hosting.chart')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('hosting.column.organisation')}</th>
              {credits[0]!.points.map(({ day }) => (
                <th key={day} scope="col">
                  {date(day, 'short')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {credits.map(({ organisationId, name, points }) => (
              <tr key={organisationId}>
                <th scope="row">
                  <bdi>{name}</bdi>
                </th>
                {points.map(({ day, credit }) => (
                  <td key={day}>
                    <bdi dir="ltr">{number(credit, { maximumFractionDigits: 2, signDisplay: 'exceptZero' })}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

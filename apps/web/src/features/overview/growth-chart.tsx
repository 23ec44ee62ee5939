import { useTexts } from '../../shared/texts/use-texts';
import type { Overview } from './api';

type Growth = Overview['growth'];

/** In units of the drawing: it grows with the card. */
const WIDTH = 640;
const BARS = 150;
const LABELS = 22;
/** Share of its place that a bar fills. */
const FILLED = 0.72;
/** More bars than this: only every second or third is labelled. */
const MOST_LABELS = 12;

const yearOf = (day: string) => day.slice(0, 4);

/** Members at the end of each year as bars; the same as a table for everyone who reads rather than looks. */
export function GrowthChart({ growth }: { growth: Growth }) {
  const { t } = useTexts();
  const first = growth[0]!;
  const last = growth.at(-1)!;
  const words = { first: first.members, year: yearOf(first.on), last: last.members };
  return (
    <div className="growth">
      <h3>{t('overview.growth')}</h3>
      <svg
        viewBox={`0 0 ${WIDTH} ${BARS + 2 * LABELS}`}
        role="img"
        aria-label={`${t('overview.growth')}: ${t('overview.growth.alt', words)}`}
      >
        <Bars growth={growth} />
      </svg>
      <details>
        <summary>{t('overview.growth.table')}</summary>
        <GrowthTable growth={growth} />
      </details>
    </div>
  );
}

function Bars({ growth }: { growth: Growth }) {
  const { number } = useTexts();
  const most = Math.max(1, ...growth.map(({ members }) => members));
  const place = WIDTH / growth.length;
  const labelEvery = Math.ceil(growth.length / MOST_LABELS);
  return growth.map(({ on, members }, index) => {
    const height = (members / most) * BARS;
    const fromLast = growth.length - 1 - index;
    const middle = place * (index + 0.5);
    return (
      <g key={on} className={fromLast === 0 ? 'present' : undefined}>
        <rect
          x={middle - (place * FILLED) / 2}
          y={LABELS + BARS - height}
          width={place * FILLED}
          height={height}
          rx={Math.min(5, height / 2)}
        />
        {fromLast % labelEvery === 0 && (
          <>
            <text x={middle} y={LABELS + BARS - height - 6} className="bar-value">
              {number(members)}
            </text>
            <text x={middle} y={BARS + 2 * LABELS - 5}>
              {yearOf(on)}
            </text>
          </>
        )}
      </g>
    );
  });
}

function GrowthTable({ growth }: { growth: Growth }) {
  const { t, date, number } = useTexts();
  return (
    <table className="growth-table">
      <thead>
        <tr>
          <th scope="col">{t('overview.growth.day')}</th>
          <th scope="col">{t('overview.members')}</th>
        </tr>
      </thead>
      <tbody>
        {growth.map(({ on, members }) => (
          <tr key={on}>
            <th scope="row">{date(on)}</th>
            <td>{number(members)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

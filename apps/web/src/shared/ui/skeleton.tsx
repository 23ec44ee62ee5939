import { useTexts } from '../texts/use-texts';

/** Holds the place of rows that are on their way, so that nothing jumps when they arrive. */
export function Skeleton({ rows = 8 }: { rows?: number }) {
  const { t } = useTexts();
  return (
    <div className="skeleton" role="status" aria-label={t('ui.loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} style={{ inlineSize: `${60 + ((row * 37) % 40)}%` }} />
      ))}
    </div>
  );
}

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { PAGE_SIZES } from '../list-search';
import { useTexts } from '../texts/use-texts';
import { Button } from './button';

type PagerProps = {
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  /** The server stopped counting at `total`: there are more. */
  readonly isMore?: boolean;
  onChange(part: { page?: number; pageSize?: number }): void;
};

/** Which rows are shown, of how many, and the way to the others. */
export function Pager({ page, pageSize, total, isMore, onChange }: PagerProps) {
  const { t, number } = useTexts();
  const from = Math.min(total, (page - 1) * pageSize + 1);
  const to = isMore ? page * pageSize : Math.min(page * pageSize, total);
  const isLast = !isMore && to >= total;
  return (
    <footer className="pager">
      <span>{t(isMore ? 'ui.pager.rangeOfMore' : 'ui.pager.range', { from, to, total })}</span>
      <label className="page-size">
        <span>{t('ui.pager.size')}</span>
        <select
          className="input input-s"
          value={pageSize}
          onChange={(event) => onChange({ page: 1, pageSize: Number(event.target.value) })}
        >
          {PAGE_SIZES.map((size) => (
            <option key={size} value={size}>
              {number(size)}
            </option>
          ))}
        </select>
      </label>
      <nav aria-label={t('ui.pager.pages')}>
        <Button size="small" disabled={page <= 1} onClick={() => onChange({ page: page - 1 })}>
          <ChevronLeft size={16} className="flip" aria-hidden />
          {t('ui.pager.previous')}
        </Button>
        <Button size="small" disabled={isLast} onClick={() => onChange({ page: page + 1 })}>
          {t('ui.pager.next')}
          <ChevronRight size={16} className="flip" aria-hidden />
        </Button>
      </nav>
    </footer>
  );
}

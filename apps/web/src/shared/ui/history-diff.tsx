import { useTexts } from '../texts/use-texts';
import './record.css';

/** One field of one change, already in words. */
export type FieldChange = { readonly field: string; readonly from: string | null; readonly to: string | null };

/** Old → new for each field that changed; removed and added are said as words too, not only struck out or bold. */
export function HistoryDiff({ changes }: { changes: readonly FieldChange[] }) {
  const { t } = useTexts();
  return (
    <dl className="diff">
      {changes.map(({ field, from, to }) => (
        <div key={field}>
          <dt>{field}</dt>
          <dd>
            <span className="vh">{t('ui.diff.before')}</span>
            {from === null || from === '' ? <em>{t('ui.diff.empty')}</em> : <del dir="auto">{from}</del>}
            <span aria-hidden className="flip diff-arrow">
              →
            </span>
            <span className="vh">{t('ui.diff.after')}</span>
            {to === null || to === '' ? <em>{t('ui.diff.empty')}</em> : <ins dir="auto">{to}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

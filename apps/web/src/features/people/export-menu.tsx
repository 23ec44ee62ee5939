import { Download } from 'lucide-react';
import type { ListSearch } from '../../shared/list-search';
import { useTexts } from '../../shared/texts/use-texts';
import { Popover } from '../../shared/ui/popover';
import type { SPEC } from './api';

/** The address of the file with everybody the list has now; filters repeat as in the API. */
function fileUrlOf({ search, filters }: ListSearch<typeof SPEC>, format: 'csv' | 'xlsx'): string {
  const query = new URLSearchParams({ format });
  if (search) query.set('search', search);
  Object.entries(filters).forEach(([name, values]) => values.forEach((value) => query.append(name, value)));
  return `/api/v1/people/export?${query.toString()}`;
}

/** The present selection as a file. */
export function ExportMenu({ list }: { list: ListSearch<typeof SPEC> }) {
  const { t } = useTexts();
  const trigger = (
    <>
      <Download size={16} aria-hidden />
      {t('people.export')}
    </>
  );
  return (
    <Popover label={t('people.export')} trigger={trigger} align="end">
      {(close) => (
        <div className="menu">
          {(['csv', 'xlsx'] as const).map((format) => (
            <a key={format} className="menu-item" href={fileUrlOf(list, format)} download onClick={close}>
              {t(`people.export.${format}`)}
            </a>
          ))}
          <p className="hint export-hint">{t('people.export.what')}</p>
        </div>
      )}
    </Popover>
  );
}

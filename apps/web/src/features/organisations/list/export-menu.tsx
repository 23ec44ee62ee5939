import { Download } from 'lucide-react';
import { useTexts } from '../../../shared/texts/use-texts';
import { Popover } from '../../../shared/ui/popover';
import { exportAddress, type ExportFormat } from './api';
import { filtersOf, type Question } from './question';

const FORMATS = ['csv', 'xlsx'] as const satisfies ExportFormat[];

type ExportLinksProps = { filters: Readonly<Record<string, unknown>>; className: string; onChosen?(): void };

/** One download for each format. */
export function ExportLinks({ filters, className, onChosen }: ExportLinksProps) {
  const { t } = useTexts();
  return FORMATS.map((format) => (
    <a key={format} className={className} href={exportAddress(format, filters)} download onClick={onChosen}>
      <Download size={16} aria-hidden />
      {t(`organisations.list.export.${format}`)}
    </a>
  ));
}

/** Everything the filters find as a file: a choice of its own beside the export of ticked rows. */
export function ExportMenu({ question, count }: { question: Question; count: string }) {
  const { t } = useTexts();
  const trigger = (
    <>
      <Download size={16} aria-hidden />
      {t('organisations.list.export')}
    </>
  );
  return (
    <Popover label={t('organisations.list.export')} trigger={trigger} align="end">
      {(close) => (
        <div className="export-choice">
          <p>
            <strong>{count}</strong>
            <small>{t('organisations.list.export.all')}</small>
          </p>
          <div className="menu">
            <ExportLinks filters={filtersOf(question)} className="menu-item" onChosen={close} />
          </div>
          <small>{t('organisations.list.export.recorded')}</small>
        </div>
      )}
    </Popover>
  );
}

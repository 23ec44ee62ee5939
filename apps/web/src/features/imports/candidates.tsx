import { Link } from '@tanstack/react-router';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import type { ImportRow, RowPatch } from './api';

type Candidate = ImportRow['candidates'][number];

/** Records and earlier rows that the row may be about: the office decides, nothing is merged silently. */
export function Candidates({ row, onChange }: { row: ImportRow; onChange(patch: RowPatch): void }) {
  const { t } = useTexts();
  return (
    <div className="candidates">
      <p>{t('imports.duplicate.question')}</p>
      <ul>
        {row.candidates.map((candidate) => (
          <li key={candidate.id ?? `row-${candidate.row}`}>
            <CandidateName candidate={candidate} />
            <small>{candidate.reasons.map((reason) => t(`imports.reason.${reason}`)).join(' · ')}</small>
            <Button size="small" onClick={() => onChange(mergeInto(candidate))}>
              {t('imports.duplicate.merge')}
            </Button>
          </li>
        ))}
      </ul>
      <Button size="small" onClick={() => onChange({ decision: 'create' })}>
        {t('imports.duplicate.create')}
      </Button>
    </div>
  );
}

const mergeInto = ({ id, row }: Candidate): RowPatch => ({
  decision: 'mergeInto',
  ...(id ? { organisationId: id } : { row: row ?? undefined }),
});

function CandidateName({ candidate: { id, row, name } }: { candidate: Candidate }) {
  const { t } = useTexts();
  if (id === null)
    return (
      <span>
        <bdi>{name}</bdi> ({t('imports.rowNumber', { number: row ?? 0 })})
      </span>
    );
  return (
    <Link to="/organisations/$id" params={{ id }} target="_blank">
      <bdi>{name}</bdi>
    </Link>
  );
}

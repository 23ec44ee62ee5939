import { visibilityOf } from '@verbund/domain/organisations/organisation-rules.js';
import { DEFAULT_VISIBILITY, type VisibleField } from '@verbund/domain/organisations/organisation-values.js';
import { Globe, LockKeyhole, UsersRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTexts } from '../../../shared/texts/use-texts';
import { Badge } from '../../../shared/ui/badge';
import { Fact } from '../../../shared/ui/facts';
import type { Organisation } from '../api';
import { FieldStanding } from './field-standing';
import './record.css';

const ICONS = { network: LockKeyhole, members: UsersRound, public: Globe } as const;

type FieldProps = { organisation: Organisation; field: keyof Organisation; children?: ReactNode };

/** A field of the record with its visibility; one without a choice belongs to the network. */
export function Field({ organisation, field, children }: FieldProps) {
  const { t, tOr } = useTexts();
  const isChosen = field in DEFAULT_VISIBILITY;
  const visibility = visibilityOf(field, organisation.visibility as Partial<Record<VisibleField, never>>);
  const Icon = ICONS[visibility];
  return (
    <Fact label={tOr(`word.field.${field}`, 'word.field.name')}>
      {children || <Nothing />}
      <FieldStanding organisation={organisation} field={field} />
      {isChosen && (
        <span className="fact-visibility">
          <Icon size={12} aria-hidden />
          <span className="vh">{t('word.field.visibility')}: </span>
          {t(`word.visibility.${visibility}`)}
        </span>
      )}
    </Fact>
  );
}

function Nothing() {
  const { t } = useTexts();
  return <span className="nothing">{t('ui.fact.none')}</span>;
}

/** Several values below each other. */
export function Lines({ lines }: { lines: readonly ReactNode[] }) {
  if (lines.length === 0) return <Nothing />;
  return (
    <ul>
      {lines.map((line, index) => (
        <li key={index}>{line}</li>
      ))}
    </ul>
  );
}

/** Words side by side. */
export function Chips({ words }: { words: readonly string[] }) {
  if (words.length === 0) return <Nothing />;
  return (
    <span className="chips">
      {words.map((word) => (
        <Badge key={word}>{word}</Badge>
      ))}
    </span>
  );
}

import { createContext, useContext, type ReactNode } from 'react';
import { useTexts } from '../../../shared/texts/use-texts';
import { useValueWords } from '../../../shared/value-words';
import { fieldWord } from '../../../shared/words';
import type { Organisation } from '../api';
import { goesByRules, LockedField, mayChange, PendingValues } from '../record/field-standing';
import { Translations } from '../record/translations';
import './form.css';

const Record = createContext<Organisation | undefined>(undefined);

/** The record that the fields below belong to; none while one is entered anew. */
export const RecordOfForm = Record.Provider;

/** A field of the form by its rule: as it is, with a word that the office looks at it, or locked with its value and why. */
export function Ruled({ field, children }: { field: string; children: ReactNode }) {
  const { t } = useTexts();
  const organisation = useContext(Record);
  if (!organisation) return children;
  if (!mayChange(organisation, field)) return <LockedValue organisation={organisation} field={field} />;
  const needsApproval = goesByRules(organisation) && organisation.fieldRules[field] === 'approval';
  return (
    <div className="ruled">
      {children}
      {needsApproval && <p className="hint">{t('organisations.rule.approval')}</p>}
      <PendingValues organisation={organisation} field={field} />
      {field === 'purpose' && <Translations states={organisation.purposeStates} />}
    </div>
  );
}

function LockedValue({ organisation, field }: { organisation: Organisation; field: string }) {
  const texts = useTexts();
  const words = useValueWords();
  const value = words(field, organisation[field as keyof Organisation] ?? null);
  return (
    <div className="field locked-value">
      <span className="label">{fieldWord(texts, field)}</span>
      <p>{value ?? <span className="nothing">{texts.t('ui.fact.none')}</span>}</p>
      <LockedField field={field} />
    </div>
  );
}

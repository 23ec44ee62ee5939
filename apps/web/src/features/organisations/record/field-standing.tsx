import { Link } from '@tanstack/react-router';
import { Hourglass, LockKeyhole } from 'lucide-react';
import { useOfficeAddress } from '../../../shared/office-address';
import { useTexts } from '../../../shared/texts/use-texts';
import { Popover } from '../../../shared/ui/popover';
import { useChangeWords } from '../../../shared/changes';
import { fieldWord } from '../../../shared/words';
import { isAllowed } from '../../../shared/allowed-actions';
import type { Organisation } from '../api';
import './field-standing.css';

type Standing = { readonly organisation: Organisation; readonly field: string };

/** Does the person change this record by field rules, as people of the organisation do? */
export const goesByRules = (organisation: Organisation): boolean =>
  !isAllowed(organisation, 'update') && isAllowed(organisation, 'propose');

/** May the person change the field, at once or with approval? */
export const mayChange = (organisation: Organisation, field: string): boolean =>
  isAllowed(organisation, 'update') || (goesByRules(organisation) && organisation.fieldRules[field] !== 'office');

/** Beside a value: what becomes of a change of it, and what is asked for already. */
export function FieldStanding({ organisation, field }: Standing) {
  const { t } = useTexts();
  const rule = goesByRules(organisation) ? organisation.fieldRules[field] : undefined;
  return (
    <>
      <PendingValues organisation={organisation} field={field} />
      {rule === 'approval' && <small className="field-rule">{t('organisations.rule.approval')}</small>}
      {rule === 'office' && <LockedField field={field} />}
    </>
  );
}

/** What somebody asked the office to change, beside the value that still holds. */
export function PendingValues({ organisation, field }: Standing) {
  const texts = useTexts();
  const { t } = texts;
  const wordsOf = useChangeWords();
  // Of a list only what would change: the rest stands beside it.
  const old = field in organisation ? organisation[field as keyof Organisation] : null;
  const proposedWords = (proposed: unknown) =>
    wordsOf({ changes: [{ field, old, new: proposed, withheld: false }] })[0]?.to;
  return organisation.pending
    .filter((pending) => pending.field === field)
    .map(({ itemId, requestId, proposed }) => (
      <span key={itemId} className="field-pending">
        <Hourglass size={12} aria-hidden />
        <span>
          {t('organisations.pending')} <bdi>{proposedWords(proposed) ?? t('ui.fact.none')}</bdi>{' '}
          <Link to="/change-requests/$id" params={{ id: requestId }} className="link">
            {t('organisations.pending.see')}
            <span className="vh"> {fieldWord(texts, field)}</span>
          </Link>
        </span>
      </span>
    ));
}

/** One click says why the field is locked, and writes to the office. */
export function LockedField({ field }: { field: string }) {
  const texts = useTexts();
  const { t } = texts;
  const address = useOfficeAddress();
  const label = t('organisations.locked', { field: fieldWord(texts, field) });
  const trigger = (
    <>
      <LockKeyhole size={14} aria-hidden />
      <span className="vh">{label}</span>
      <span aria-hidden>{t('organisations.rule.office')}</span>
    </>
  );
  return (
    <Popover label={label} trigger={trigger} triggerClass="btn btn-quiet btn-s" align="end">
      <p className="locked-why">{t('organisations.locked.why')}</p>
      {address && (
        <p>
          <a className="link" href={`mailto:${address}?subject=${encodeURIComponent(fieldWord(texts, field))}`}>
            {t('organisations.locked.write')}
          </a>
        </p>
      )}
    </Popover>
  );
}

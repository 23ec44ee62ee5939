import { FIELDS_OF } from '@verbund/domain/confirmations/sections.js';
import { useTexts } from '../../shared/texts/use-texts';
import { TextField } from '../../shared/ui/text-field';
import { fieldWord } from '../../shared/words';
import type { Organisation } from './api';
import type { Editable } from './correction-values';
import { useRules } from './field-rules';

type Props = { readonly organisation: Organisation; readonly section: Editable };

/** Which fields only the office changes, and a line to it for them and for what has no field here. */
export function RemarkField({ organisation, section }: Props) {
  const texts = useTexts();
  const { t, list } = texts;
  const { isOpen } = useRules(organisation);
  const closed = FIELDS_OF[section].filter((field) => !isOpen(field)).map((field) => fieldWord(texts, field));
  return (
    <>
      {closed.length > 0 && <p className="note">{t('confirm.office', { fields: list(closed) })}</p>}
      <TextField
        name="remark"
        label={t('confirm.remark.more')}
        hint={t('confirm.remark.hint')}
        rows={2}
        maxLength={2000}
        optional
      />
    </>
  );
}

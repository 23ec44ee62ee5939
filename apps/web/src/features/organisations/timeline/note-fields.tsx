import { today } from '../../../shared/texts/formats';
import { useTexts } from '../../../shared/texts/use-texts';
import { DateField } from '../../../shared/ui/date-field';
import { FieldRow } from '../../../shared/ui/form';
import { Select } from '../../../shared/ui/select';
import { TextField } from '../../../shared/ui/text-field';
import type { Note, NoteInput } from './api';

export const NOTE_KINDS = ['call', 'visit', 'mail', 'meeting', 'note'] as const satisfies readonly Note['kind'][];
const NOTE_VISIBILITIES = ['team', 'office'] as const satisfies readonly Note['visibility'][];

export const newNote = (): NoteInput => ({ kind: 'call', occurredOn: today(), text: '', visibility: 'team' });

/** What was said or seen, on which day, and who may read it. */
export function NoteFields() {
  const { t } = useTexts();
  return (
    <>
      <TextField name="text" label={t('organisations.note.text')} rows={3} maxLength={10_000} />
      <FieldRow>
        <Select
          name="kind"
          label={t('word.field.kind')}
          options={NOTE_KINDS.map((value) => ({ value, label: t(`word.noteKind.${value}`) }))}
        />
        <DateField name="occurredOn" label={t('organisations.note.day')} max={today()} />
        <Select
          name="visibility"
          label={t('organisations.note.readers')}
          options={NOTE_VISIBILITIES.map((value) => ({ value, label: t(`word.noteReaders.${value}`) }))}
        />
      </FieldRow>
    </>
  );
}

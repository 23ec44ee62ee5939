import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useSession } from '../../../shared/session';
import { useTexts } from '../../../shared/texts/use-texts';
import { Button } from '../../../shared/ui/button';
import { Form } from '../../../shared/ui/form';
import { showToast } from '../../../shared/ui/toast';
import { writeNote, type NoteInput } from './api';
import { newNote, NoteFields } from './note-fields';

/** A line that opens into a form: writing down a call should take seconds. */
export function NoteComposer({ organisationId }: { organisationId: string }) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <NewNote organisationId={organisationId} onDone={() => setOpen(false)} />;
  return (
    <button type="button" className="composer" onClick={() => setOpen(true)}>
      {t('organisations.note.write')}
    </button>
  );
}

function NewNote({ organisationId, onDone }: { organisationId: string; onDone(): void }) {
  const { t } = useTexts();
  const { email } = useSession();
  const form = useForm<NoteInput>({ defaultValues: newNote() });
  const save = async (note: NoteInput) => {
    await writeNote(organisationId, note);
    showToast(t('organisations.note.saved'));
    onDone();
  };
  return (
    <div className="card pad composer-open">
      <Form
        form={form}
        submitLabel={t('organisations.note.save')}
        onSubmit={save}
        draft={{ account: email, key: `note:${organisationId}` }}
        actions={<Button onClick={onDone}>{t('ui.cancel')}</Button>}
      >
        <NoteFields />
      </Form>
    </div>
  );
}

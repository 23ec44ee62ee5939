import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useProblemText } from '../../../shared/http/use-problem-text';
import { useTexts } from '../../../shared/texts/use-texts';
import { Button } from '../../../shared/ui/button';
import { Dialog } from '../../../shared/ui/dialog';
import { Form } from '../../../shared/ui/form';
import { Menu } from '../../../shared/ui/menu';
import { showToast } from '../../../shared/ui/toast';
import { useRefusal } from '../../../shared/allowed-actions';
import { changeNote, removeNote, type Note } from './api';
import { NoteFields } from './note-fields';

/** What may be done with a note: whoever wrote it, and the office, change and erase it. */
export function NoteActions({ organisationId, note }: { organisationId: string; note: Note }) {
  const { t } = useTexts();
  const refusal = useRefusal(note);
  const [open, setOpen] = useState<'edit' | 'remove' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Menu
        label={t('organisations.note.actions')}
        items={[
          {
            label: t('organisations.note.edit'),
            icon: Pencil,
            refusal: refusal('update'),
            onSelect: () => setOpen('edit'),
          },
          {
            label: t('organisations.note.remove'),
            icon: Trash2,
            tone: 'danger',
            refusal: refusal('remove'),
            onSelect: () => setOpen('remove'),
          },
        ]}
      />
      {open === 'edit' && <EditDialog organisationId={organisationId} note={note} onClose={close} />}
      {open === 'remove' && <RemoveDialog organisationId={organisationId} note={note} onClose={close} />}
    </>
  );
}

type DialogProps = { organisationId: string; note: Note; onClose(): void };

const valuesOf = ({ version, kind, occurredOn, text, visibility }: Note) => ({
  version,
  kind,
  occurredOn,
  text,
  visibility,
});

function EditDialog({ organisationId, note, onClose }: DialogProps) {
  const { t } = useTexts();
  const form = useForm({ defaultValues: valuesOf(note) });
  const save = async (values: ReturnType<typeof valuesOf>) => {
    await changeNote(organisationId, note.id, values);
    onClose();
  };
  return (
    <Dialog title={t('organisations.note.edit')} onClose={onClose} shape="wide" persistent>
      <Form form={form} submitLabel={t('ui.save')} onSubmit={save} valuesOf={(current) => valuesOf(current as Note)}>
        <NoteFields />
      </Form>
    </Dialog>
  );
}

function RemoveDialog({ organisationId, note, onClose }: DialogProps) {
  const { t } = useTexts();
  const sentence = useProblemText();
  const remove = () =>
    removeNote(organisationId, note.id).then(onClose, (error: unknown) => showToast(sentence(error)));
  return (
    <Dialog title={t('organisations.note.remove')} onClose={onClose}>
      <p>{t('organisations.note.remove.text')}</p>
      <div className="actions">
        <Button look="danger" onClick={() => void remove()}>
          {t('organisations.note.remove')}
        </Button>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
      </div>
    </Dialog>
  );
}

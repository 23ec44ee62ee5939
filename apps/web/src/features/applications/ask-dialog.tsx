import { useForm } from 'react-hook-form';
import { useTexts } from '../../shared/texts/use-texts';
import { CheckGroup } from '../../shared/ui/check-group';
import { Dialog } from '../../shared/ui/dialog';
import { Form } from '../../shared/ui/form';
import { TextField } from '../../shared/ui/text-field';
import { showToast } from '../../shared/ui/toast';
import { askFor, type Application } from './api';
import { usePieceWord } from './checklist';

type Values = { pieces: string[]; note: string };

/** What is missing is ticked already: one click sends the mail, in the applicant's language. */
export function AskDialog({ application, onClose }: { application: Application; onClose(): void }) {
  const { t, languageName } = useTexts();
  const word = usePieceWord();
  const { id, checklist, language } = application;
  const missing = checklist.filter(({ state, required }) => (required && state === 'missing') || state === 'refused').map(({ piece }) => piece);
  const form = useForm<Values>({ defaultValues: { pieces: missing, note: '' } });
  const send = async ({ pieces, note }: Values) => {
    await askFor(id, pieces, note);
    showToast(t('applications.asked'));
    onClose();
  };
  return (
    <Dialog title={t('applications.ask')} shape="wide" onClose={onClose}>
      <Form form={form} submitLabel={t('applications.ask.send')} onSubmit={send}>
        <p>{t('applications.ask.text', { language: languageName(language) })}</p>
        <CheckGroup name="pieces" label={t('applications.ask.pieces')} options={checklist.map(({ piece }) => ({ value: piece, label: word(piece) }))} />
        <TextField name="note" label={t('applications.ask.note')} hint={t('applications.ask.noteHint')} rows={3} optional />
      </Form>
    </Dialog>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTexts } from '../../shared/texts/use-texts';
import { IconButton } from '../../shared/ui/button';
import { Dialog } from '../../shared/ui/dialog';
import { Form } from '../../shared/ui/form';
import { TextField } from '../../shared/ui/text-field';
import { showToast } from '../../shared/ui/toast';
import { phrasesQuery, savePhrases } from './api';

const USUAL = ['welcome', 'quorate', 'reported', 'discussed', 'resolved', 'postponed', 'closed'] as const;

/** The sentences of the language one works in; the usual ones until somebody changed them. */
function usePhrases() {
  const { t, language } = useTexts();
  const { data } = useQuery(phrasesQuery);
  const own = data?.items.find((list) => list.language === language);
  return { language, version: own?.version ?? 0, phrases: own?.phrases ?? USUAL.map((phrase) => t(`sittings.phrase.${phrase}`)) };
}

/** Puts a sentence into the minutes that one would write again and again. */
export function PhraseChoice({ onChoose }: { onChoose(phrase: string): void }) {
  const { t } = useTexts();
  const { phrases } = usePhrases();
  const [isEditing, setEditing] = useState(false);
  return (
    <>
      <select className="input input-s" aria-label={t('sittings.phrases')} value="" onChange={({ target }) => onChoose(target.value)}>
        <option value="">{t('sittings.phrases')}</option>
        {phrases.map((phrase) => (
          <option key={phrase}>{phrase}</option>
        ))}
      </select>
      <IconButton label={t('sittings.phrases.edit')} icon={Pencil} onClick={() => setEditing(true)} />
      {isEditing && <PhrasesDialog onClose={() => setEditing(false)} />}
    </>
  );
}

function PhrasesDialog({ onClose }: { onClose(): void }) {
  const { t } = useTexts();
  const { language, version, phrases } = usePhrases();
  const form = useForm({ defaultValues: { phrases: phrases.join('\n') } });
  const save = async ({ phrases: text }: { phrases: string }) => {
    await savePhrases({ language, version, phrases: [...new Set(text.split('\n').map((line) => line.trim()).filter(Boolean))] });
    showToast(t('sittings.phrases.saved'));
    onClose();
  };
  return (
    <Dialog title={t('sittings.phrases.edit')} onClose={onClose} shape="wide" persistent>
      <Form form={form} submitLabel={t('ui.save')} onSubmit={save}>
        <TextField name="phrases" label={t('sittings.phrases.list')} hint={t('sittings.phrases.hint')} rows={10} maxLength={20_000} optional />
      </Form>
    </Dialog>
  );
}

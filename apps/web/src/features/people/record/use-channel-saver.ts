import { useProblemText } from '../../../shared/http/use-problem-text';
import { useTexts } from '../../../shared/texts/use-texts';
import { showToast } from '../../../shared/ui/toast';
import { changePerson, latestChangeOf, revertChange, type Person } from '../api';
import type { ChannelLine } from './facts-column';

/** Undoes an entry of the history and says how that went. */
export function useUndo(personId: string): (entryId: string) => Promise<void> {
  const { t } = useTexts();
  const sentence = useProblemText();
  return async (entryId) => {
    try {
      await revertChange(personId, entryId);
      showToast(t('people.undone'));
    } catch (error) {
      showToast(sentence(error));
    }
  };
}

/** The list with one line changed, added or, when nothing is left of it, removed; as the API takes it. */
function channelsWith({ channels }: Person, { kind, index, channel }: ChannelLine, value: string | null) {
  const plain = channels.map((present) => ({ kind: present.kind, value: present.value, label: present.label }));
  const changed = value === null ? [] : [{ kind, value, label: channel?.label ?? null }];
  return [...plain.slice(0, index), ...changed, ...plain.slice(index + 1)];
}

/** Saves one number or address and offers to undo that for as long as the toast is left open. */
export function useChannelSaver(person: Person) {
  const { t } = useTexts();
  const undo = useUndo(person.id);
  return async (line: ChannelLine, value: string | null, label: string): Promise<void> => {
    await changePerson(person.id, { version: person.version, channels: channelsWith(person, line, value) });
    const entry = await latestChangeOf(person.id, 'channels').catch(() => undefined);
    const action = entry && { label: t('ui.undo'), run: () => void undo(entry.id) };
    showToast(t('people.fieldSaved', { field: label }), action);
  };
}

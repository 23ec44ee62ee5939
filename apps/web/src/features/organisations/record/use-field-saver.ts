import { useProblemText } from '../../../shared/http/use-problem-text';
import { useTexts } from '../../../shared/texts/use-texts';
import { showToast } from '../../../shared/ui/toast';
import { changeOrganisation, revertChange, type Organisation, type OrganisationPatch } from '../api';
import { latestChangeOf } from '../history/api';

/** Undoes an entry of the history and says how that went. */
export function useUndo(organisationId: string): (entryId: string) => Promise<void> {
  const { t } = useTexts();
  const sentence = useProblemText();
  return async (entryId) => {
    try {
      await revertChange(organisationId, entryId);
      showToast(t('organisations.undone'));
    } catch (error) {
      showToast(sentence(error));
    }
  };
}

/** Saves one field of a record and offers to undo that for as long as the toast is left open. */
export function useFieldSaver({ id, version }: Pick<Organisation, 'id' | 'version'>) {
  const { t } = useTexts();
  const undo = useUndo(id);
  return async (field: keyof OrganisationPatch & string, value: unknown, label: string): Promise<void> => {
    await changeOrganisation(id, { version, [field]: value });
    const entry = await latestChangeOf(id, field).catch(() => undefined);
    const action = entry && { label: t('ui.undo'), run: () => void undo(entry.id) };
    showToast(t('organisations.fieldSaved', { field: label }), action);
  };
}

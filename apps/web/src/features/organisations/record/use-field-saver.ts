import { useProblemText } from '../../../shared/http/use-problem-text';
import { useTexts } from '../../../shared/texts/use-texts';
import { isAllowed } from '../../../shared/allowed-actions';
import { showToast } from '../../../shared/ui/toast';
import { changeOrganisation, revertChange, type Organisation, type OrganisationPatch } from '../api';
import { latestChangeOf } from '../history/api';
import { revertRoom } from '../rooms/api';

/** Undoes an entry of the history, of the organisation or of one of its rooms, and says how that went. */
export function useUndo(organisationId: string, roomId?: string): (entryId: string) => Promise<void> {
  const { t } = useTexts();
  const sentence = useProblemText();
  return async (entryId) => {
    try {
      await (roomId ? revertRoom({ organisationId, roomId }, entryId) : revertChange(organisationId, entryId));
      showToast(t('organisations.undone'));
    } catch (error) {
      showToast(sentence(error));
    }
  };
}

/** Saves one field of a record and offers to undo that for as long as the toast is left open. */
export function useFieldSaver(organisation: Organisation) {
  const { id, version } = organisation;
  const { t } = useTexts();
  const undo = useUndo(id);
  return async (field: keyof OrganisationPatch & string, value: unknown, label: string): Promise<void> => {
    const { requestId } = await changeOrganisation(id, { version, [field]: value });
    if (requestId) return showToast(t('organisations.sentToOffice'));
    // Only the office undoes; who goes by the rules changes the value again.
    const entry = isAllowed(organisation, 'update')
      ? await latestChangeOf(id, field).catch(() => undefined)
      : undefined;
    const action = entry && { label: t('ui.undo'), run: () => void undo(entry.id) };
    showToast(t('organisations.fieldSaved', { field: label }), action);
  };
}

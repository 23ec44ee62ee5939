import { useForm, useWatch } from 'react-hook-form';
import { useTexts } from '../../../shared/texts/use-texts';
import { Dialog } from '../../../shared/ui/dialog';
import { Form } from '../../../shared/ui/form';
import { TextField } from '../../../shared/ui/text-field';
import { showToast } from '../../../shared/ui/toast';
import { changeView, createView, type SavedView } from './api';

type Named = { readonly name: string };

const problemsOf = ({ name }: Named) => (name.trim() ? [] : [{ field: 'name', code: 'required' }]);

type SaveDialogProps = { query: string; saved: readonly SavedView[]; onClose(): void };

/** Keeps the selection under a name; the name of an own view gives that view the new selection. */
export function SaveDialog({ query, saved, onClose }: SaveDialogProps) {
  const { t } = useTexts();
  const form = useForm<Named>({ defaultValues: { name: '' } });
  const ownView = (name: string) => saved.find((view) => view.own && view.name === name.trim());
  const replaced = ownView(useWatch({ control: form.control, name: 'name' }));
  const save = async ({ name }: Named) => {
    const existing = ownView(name);
    await (existing ? changeView(existing, { query }) : createView({ name: name.trim(), query }));
    showToast(t('organisations.list.view.saved', { name: name.trim() }));
    onClose();
  };
  return (
    <Dialog title={t('organisations.list.view.save')} onClose={onClose}>
      <Form form={form} submitLabel={t('ui.save')} onSubmit={save} check={problemsOf}>
        <TextField
          name="name"
          label={t('organisations.list.view.name')}
          hint={
            replaced
              ? t('organisations.list.view.replaces', { name: replaced.name })
              : t('organisations.list.view.name.hint')
          }
        />
      </Form>
    </Dialog>
  );
}

export function RenameDialog({ view, onClose }: { view: SavedView; onClose(): void }) {
  const { t } = useTexts();
  const form = useForm<Named>({ defaultValues: { name: view.name } });
  const rename = async ({ name }: Named) => {
    await changeView(view, { name: name.trim() });
    onClose();
  };
  return (
    <Dialog title={t('organisations.list.view.rename')} onClose={onClose}>
      <Form form={form} submitLabel={t('ui.save')} onSubmit={rename} check={problemsOf}>
        <TextField name="name" label={t('organisations.list.view.name')} />
      </Form>
    </Dialog>
  );
}

import { useForm } from 'react-hook-form';
import { useTexts } from '../../shared/texts/use-texts';
import { Combobox } from '../../shared/ui/combobox';
import { Dialog } from '../../shared/ui/dialog';
import { Form } from '../../shared/ui/form';
import { showToast } from '../../shared/ui/toast';
import { labelOf, mergeTerm, type Head, type Taxonomy, type Term } from './api';

type MergeProps = {
  readonly taxonomy: Taxonomy;
  readonly term: Term;
  readonly heads: readonly Head[];
  onClose(): void;
};

/** Two entries that mean the same become one; says first how many organisations that concerns. */
export function MergeDialog({ taxonomy, term, heads, onClose }: MergeProps) {
  const { t, language } = useTexts();
  const form = useForm<{ into: string | null }>({ defaultValues: { into: null } });
  const name = labelOf(term, language);
  const options = heads
    .flatMap((head) => [
      { ...head, description: undefined },
      ...head.terms.map((one) => ({ ...one, description: labelOf(head, language) })),
    ])
    .filter(({ id, retiredAt }) => id !== term.id && !retiredAt)
    .map((one) => ({ value: one.id, label: labelOf(one, language), description: one.description }));
  const merge = async ({ into }: { into: string | null }) => {
    await mergeTerm(taxonomy, term, into ?? '');
    showToast(t('taxonomies.merge.done', { name }));
    onClose();
  };
  return (
    <Dialog title={t('taxonomies.merge')} onClose={onClose} shape="wide">
      <p>{t('taxonomies.merge.text', { name, count: term.organisations })}</p>
      <Form form={form} submitLabel={t('taxonomies.merge')} onSubmit={merge}>
        <Combobox name="into" label={t('taxonomies.merge.into')} options={options} />
      </Form>
    </Dialog>
  );
}

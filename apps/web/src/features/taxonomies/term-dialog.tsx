import { useQuery } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import type { FieldIssue } from '../../shared/http/api-problem';
import { useTexts } from '../../shared/texts/use-texts';
import { Dialog } from '../../shared/ui/dialog';
import { Form } from '../../shared/ui/form';
import { LanguageField } from '../../shared/ui/language-field';
import { Select } from '../../shared/ui/select';
import { TextField } from '../../shared/ui/text-field';
import { showToast } from '../../shared/ui/toast';
import { labelOf, saveTerm, taxonomyQuery, type Taxonomy, type Term, type TermValues } from './api';

type DialogProps = {
  readonly taxonomy: Taxonomy;
  readonly parentId: string | null;
  readonly term?: Term;
  onClose(): void;
};

/** German is the source of all other labels. */
const problemsOf = ({ labels }: TermValues): FieldIssue[] =>
  labels.de?.trim() ? [] : [{ field: 'labels', code: 'required' }];

/** Enters a term, or changes the given one: its words, and where it belongs. */
export function TermDialog({ taxonomy, parentId, term, onClose }: DialogProps) {
  const { t } = useTexts();
  const form = useForm<TermValues>({ defaultValues: { labels: term?.labels ?? {}, parentId } });
  const save = async (values: TermValues) => {
    await saveTerm(taxonomy, values, term);
    showToast(t('taxonomies.saved'));
    onClose();
  };
  const add = parentId === null ? (`taxonomies.${taxonomy}.addHead` as const) : (`taxonomies.${taxonomy}.add` as const);
  return (
    <Dialog title={t(term ? 'taxonomies.edit' : add)} onClose={onClose} shape="wide" persistent>
      <Form
        form={form}
        submitLabel={t('ui.save')}
        onSubmit={save}
        check={taxonomy === 'topics' ? problemsOf : undefined}
      >
        {taxonomy === 'topics' ? (
          <LanguageField
            name="labels"
            label={t('taxonomies.form.labels')}
            hint={t('taxonomies.form.labels.hint')}
            rows={2}
          />
        ) : (
          <TextField name="labels.de" label={t('taxonomies.form.name')} maxLength={80} />
        )}
        <ParentField taxonomy={taxonomy} term={term} />
      </Form>
    </Dialog>
  );
}

/** The heads to choose from; a head with terms of its own stays one. */
function ParentField({ taxonomy, term }: Pick<DialogProps, 'taxonomy' | 'term'>) {
  const { t, language } = useTexts();
  const { data: heads = [] } = useQuery(taxonomyQuery(taxonomy));
  if (heads.some(({ id, terms }) => id === term?.id && terms.length > 0)) return null;
  const options = heads
    .filter(({ id, retiredAt }) => id !== term?.id && (!retiredAt || id === term?.parentId))
    .map((head) => ({ value: head.id, label: labelOf(head, language) }));
  return (
    <Select
      name="parentId"
      label={t('taxonomies.form.parent')}
      hint={t('taxonomies.form.parent.hint')}
      options={options}
      optional
    />
  );
}

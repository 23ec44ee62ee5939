import { ArrowDown, ArrowUp, Archive, ArchiveRestore, Merge, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useProblemText } from '../../shared/http/use-problem-text';
import { useTexts } from '../../shared/texts/use-texts';
import { Menu, type MenuItem } from '../../shared/ui/menu';
import { showToast } from '../../shared/ui/toast';
import { labelOf, moveTerm, removeTerm, retireTerm, type Head, type Taxonomy, type Term } from './api';
import { MergeDialog } from './merge-dialog';
import { TermDialog } from './term-dialog';

type MenuProps = {
  readonly taxonomy: Taxonomy;
  readonly term: Term;
  readonly siblings: readonly Term[];
  readonly heads: readonly Head[];
};

/** Why a term cannot be removed; `undefined` when it can. */
function refusalOf({ term, heads }: MenuProps): 'taxonomies.remove.used' | 'taxonomies.remove.head' | undefined {
  if (heads.some(({ id, terms }) => id === term.id && terms.length > 0)) return 'taxonomies.remove.head';
  return term.organisations > 0 ? 'taxonomies.remove.used' : undefined;
}

/** Everything that can be done with one term. */
export function TermMenu(props: MenuProps) {
  const { taxonomy, term, siblings } = props;
  const { t, language } = useTexts();
  const sentence = useProblemText();
  const [dialog, setDialog] = useState<'edit' | 'merge' | null>(null);
  const name = labelOf(term, language);
  const act = (work: Promise<void>, done?: string) =>
    void work.then(
      () => done && showToast(done),
      (error: unknown) => showToast(sentence(error)),
    );
  const index = siblings.findIndex(({ id }) => id === term.id);
  const before = siblings[index - 1];
  const after = siblings[index + 1];
  const refusal = refusalOf(props);
  const items: (MenuItem | undefined)[] = [
    { label: t('taxonomies.edit'), icon: Pencil, onSelect: () => setDialog('edit') },
    before && {
      label: t('taxonomies.up'),
      icon: ArrowUp,
      onSelect: () => act(moveTerm(taxonomy, term, before.position)),
    },
    after && {
      label: t('taxonomies.down'),
      icon: ArrowDown,
      onSelect: () => act(moveTerm(taxonomy, term, after.position + 1)),
    },
    {
      label: t(term.retiredAt ? 'taxonomies.restore' : 'taxonomies.retire'),
      icon: term.retiredAt ? ArchiveRestore : Archive,
      onSelect: () =>
        act(
          retireTerm(taxonomy, term),
          t(term.retiredAt ? 'taxonomies.restore.done' : 'taxonomies.retire.done', { name }),
        ),
    },
    { label: t('taxonomies.merge'), icon: Merge, onSelect: () => setDialog('merge') },
    {
      label: t('taxonomies.remove'),
      icon: Trash2,
      tone: 'danger',
      refusal: refusal && t(refusal),
      onSelect: () => act(removeTerm(taxonomy, term), t('taxonomies.remove.done', { name })),
    },
  ];
  const close = () => setDialog(null);
  return (
    <>
      <Menu label={t('taxonomies.actions', { name })} items={items.filter((item) => item !== undefined)} />
      {dialog === 'edit' && <TermDialog taxonomy={taxonomy} term={term} parentId={term.parentId} onClose={close} />}
      {dialog === 'merge' && <MergeDialog {...props} onClose={close} />}
    </>
  );
}

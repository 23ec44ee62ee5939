import { Check, Pencil } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../../shared/texts/use-texts';
import { Badge } from '../../shared/ui/badge';
import { Button } from '../../shared/ui/button';
import { Skeleton } from '../../shared/ui/skeleton';
import type { Confirmation } from './api';
import { SectionFacts } from './section-facts';
import { useConfirming } from './use-confirming';

/** Forms come when somebody wants to correct something; most people only confirm. */
const SectionForm = lazy(() => import('./section-form').then((module) => ({ default: module.SectionForm })));
const DocumentForm = lazy(() => import('./document-form').then((module) => ({ default: module.DocumentForm })));

type Props = { readonly confirmation: Confirmation; readonly answer: Confirmation['sections'][number] };

/** One section: what stands there, right or to be corrected. */
export function SectionCard({ confirmation, answer }: Props) {
  const { t } = useTexts();
  const [editing, setEditing] = useState(false);
  const title = t(`word.section.${answer.section}`);
  return (
    <section className="card pad confirm-section" aria-label={title}>
      <header className="card-head">
        <h2>{title}</h2>
        {answer.answeredAt && (
          <Badge tone="success">{t(answer.corrected ? 'confirm.state.corrected' : 'confirm.state.right')}</Badge>
        )}
      </header>
      {editing ? (
        <Suspense fallback={<Skeleton rows={3} />}>
          {answer.section === 'documents' ? (
            <DocumentForm onDone={() => setEditing(false)} />
          ) : (
            <SectionForm confirmation={confirmation} section={answer.section} onDone={() => setEditing(false)} />
          )}
        </Suspense>
      ) : (
        <>
          <SectionFacts confirmation={confirmation} section={answer.section} />
          <SectionActions answer={answer} title={title} onEdit={() => setEditing(true)} />
        </>
      )}
    </section>
  );
}

function SectionActions({ answer, title, onEdit }: { answer: Props['answer']; title: string; onEdit(): void }) {
  const { t } = useTexts();
  const { confirm, isPending } = useConfirming([answer.section]);
  return (
    <div className="actions">
      <Button
        icon={Pencil}
        onClick={onEdit}
        aria-label={answer.section === 'documents' ? undefined : t('confirm.change.label', { section: title })}
      >
        {t(answer.section === 'documents' ? 'confirm.document.add' : 'confirm.change')}
      </Button>
      {!answer.answeredAt && (
        <Button
          icon={Check}
          busy={isPending}
          onClick={confirm}
          aria-label={t('confirm.right.label', { section: title })}
        >
          {t('confirm.right')}
        </Button>
      )}
    </div>
  );
}

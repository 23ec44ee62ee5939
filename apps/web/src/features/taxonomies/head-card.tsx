import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '../../shared/texts/use-texts';
import { Badge } from '../../shared/ui/badge';
import { Button } from '../../shared/ui/button';
import { labelOf, type Head, type Taxonomy, type Term } from './api';
import { TermDialog } from './term-dialog';
import { TermMenu } from './term-menu';

type HeadProps = { readonly taxonomy: Taxonomy; readonly head: Head; readonly heads: readonly Head[] };

/** A head with what belongs to it. */
export function HeadCard({ taxonomy, head, heads }: HeadProps) {
  const { t, language } = useTexts();
  const [adding, setAdding] = useState(false);
  const name = labelOf(head, language);
  return (
    <section className="card term-card" aria-label={name}>
      <header className="term-line">
        <h2 className="grow">
          <bdi>{name}</bdi>
        </h2>
        <Standing term={head} />
        <TermMenu taxonomy={taxonomy} term={head} siblings={heads} heads={heads} />
      </header>
      <ul>
        {head.terms.map((term) => (
          <li key={term.id} className="term-line">
            <span className="grow">
              <bdi>{labelOf(term, language)}</bdi>
            </span>
            <Standing term={term} />
            <TermMenu taxonomy={taxonomy} term={term} siblings={head.terms} heads={heads} />
          </li>
        ))}
      </ul>
      <footer>
        <Button size="small" look="quiet" icon={Plus} onClick={() => setAdding(true)}>
          {t(`taxonomies.${taxonomy}.add`)}
          <span className="vh">{name}</span>
        </Button>
      </footer>
      {adding && <TermDialog taxonomy={taxonomy} parentId={head.id} onClose={() => setAdding(false)} />}
    </section>
  );
}

/** How many use it, and whether it is still offered. */
function Standing({ term: { organisations, retiredAt } }: { term: Term }) {
  const { t, date } = useTexts();
  return (
    <span className="term-standing">
      {retiredAt && (
        <Badge tone="warning">
          <span title={date(retiredAt, 'long')}>{t('taxonomies.retired')}</span>
        </Badge>
      )}
      <small>{t('taxonomies.used', { count: organisations })}</small>
    </span>
  );
}

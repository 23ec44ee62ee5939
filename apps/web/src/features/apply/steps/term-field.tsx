import { useTexts } from '../../../shared/texts/use-texts';
import { FieldFrame, useField, type FieldProps } from '../../../shared/ui/text-field';
import { termWord, type Term } from '../answer-words';

/** Several of many, the native way: groups that open, boxes to tick. Needs no library, and works on any phone. */
export function TermField({ terms, ...props }: FieldProps & { terms: readonly Term[] }) {
  const texts = useTexts();
  const { field, frame, control } = useField(props);
  const chosen = new Set(field.value as readonly string[]);
  const heads = terms.filter(({ parentId, id }) => parentId === null && terms.some((term) => term.parentId === id));
  const toggle = (id: string) => {
    if (!chosen.delete(id)) chosen.add(id);
    field.onChange(terms.map((term) => term.id).filter((known) => chosen.has(known)));
  };
  const boxes = (some: readonly Term[], isFirst: boolean) => (
    <div className="apply-terms">
      {some.map((term, index) => (
        <label key={term.id} className="check">
          <input type="checkbox" id={isFirst && index === 0 ? control.id : undefined} ref={isFirst && index === 0 ? field.ref : undefined} checked={chosen.has(term.id)} onChange={() => toggle(term.id)} onBlur={field.onBlur} />
          <span>{termWord(texts, term)}</span>
        </label>
      ))}
    </div>
  );
  if (heads.length === 0) return <FieldFrame {...frame} group>{boxes(terms, true)}</FieldFrame>;
  return (
    <FieldFrame {...frame} group>
      {heads.map((head, place) => {
        const own = terms.filter(({ parentId }) => parentId === head.id);
        const count = own.filter(({ id }) => chosen.has(id)).length;
        return (
          <details key={head.id} className="apply-group" open={count > 0 || place === 0}>
            <summary>
              {termWord(texts, head)}
              {count > 0 && <span className="count accent">{texts.number(count)}</span>}
            </summary>
            {boxes(own, place === 0)}
          </details>
        );
      })}
    </FieldFrame>
  );
}

import type { components } from '@verbund/contracts/api.js';
import { useState } from 'react';
import './term-field.css';
import { useTexts, type Texts } from './texts/use-texts';
import { FieldFrame, useField, type FieldProps } from './ui/text-field';

/** A topic, a district or a language that can be ticked. */
export type Term = components['schemas']['FormTerm'] & { readonly word?: string };

export const termWord = ({ language }: Pick<Texts, 'language'>, { labels, word }: Term): string =>
  word ?? labels[language] ?? labels['de'] ?? '';

/** Several of many, the native way: groups that open, boxes to tick. Needs no library, and works on any phone. */
export function TermField({ terms, ...props }: FieldProps & { terms: readonly Term[] }) {
  const texts = useTexts();
  const { field, frame, control } = useField(props);
  const [before] = useState(new Set(field.value as readonly string[]));
  const chosen = new Set(field.value as readonly string[]);
  const toggle = (id: string) => {
    if (!chosen.delete(id)) chosen.add(id);
    field.onChange(terms.map((term) => term.id).filter((known) => chosen.has(known)));
  };
  const boxes = (some: readonly Term[], isFirst: boolean) => (
    <div className="term-boxes">
      {some.map((term, index) => (
        <label key={term.id} className="check">
          <input
            type="checkbox"
            id={isFirst && index === 0 ? control.id : undefined}
            ref={isFirst && index === 0 ? field.ref : undefined}
            checked={chosen.has(term.id)}
            onChange={() => toggle(term.id)}
            onBlur={field.onBlur}
          />
          <span>{termWord(texts, term)}</span>
        </label>
      ))}
    </div>
  );
  const groups = groupsOf(terms, before);
  if (groups.every(({ own }) => own.length === 1))
    return (
      <FieldFrame {...frame} group>
        {boxes(terms, true)}
      </FieldFrame>
    );
  return (
    <FieldFrame {...frame} group>
      {groups.map(({ head, own }, place) => {
        const count = own.filter(({ id }) => chosen.has(id)).length;
        return (
          <details key={head.id} className="term-group" open={count > 0 || place === 0}>
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

/** What is below each head; the head itself where nothing is, or where it was chosen before. */
function groupsOf(terms: readonly Term[], before: ReadonlySet<string>) {
  const ids = new Set(terms.map(({ id }) => id));
  const heads = terms.filter(({ parentId }) => parentId === null || !ids.has(parentId));
  return heads.map((head) => {
    const below = terms.filter(({ parentId }) => parentId === head.id);
    return { head, own: below.length === 0 || before.has(head.id) ? [head, ...below] : below };
  });
}

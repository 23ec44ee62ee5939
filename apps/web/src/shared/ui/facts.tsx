import { Check, Pencil, X } from 'lucide-react';
import { useRef, useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { ApiProblem } from '../http/api-problem';
import { issueText, problemText } from '../http/use-problem-text';
import { useTexts } from '../texts/use-texts';
import { IconButton } from './button';
import './record.css';

/** A card beside the main column of a record. */
export function Card({ title, actions, children }: { title: string; actions?: ReactNode; children: ReactNode }) {
  return (
    <section className="card pad" aria-label={title}>
      <header className="card-head">
        <h2>{title}</h2>
        {actions}
      </header>
      {children}
    </section>
  );
}

/** Terms and values of a record. */
export const Facts = ({ children }: { children: ReactNode }) => <dl className="facts">{children}</dl>;

/** One value; what is missing says so quietly, what is missing and needed belongs into a Badge. */
export function Fact({ label, children }: { label: string; children?: ReactNode }) {
  const { t } = useTexts();
  return (
    <div className="fact">
      <dt>{label}</dt>
      <dd>{children ?? <span className="nothing">{t('ui.fact.none')}</span>}</dd>
    </div>
  );
}

type EditableFactProps = {
  readonly label: string;
  readonly value: string | null;
  readonly type?: 'text' | 'email' | 'tel' | 'url';
  /** How the value reads while nobody edits it. */
  readonly shown?: ReactNode;
  /** Saves the new value (`null` when cleared); a thrown problem is shown and the field stays open. */
  onSave(value: string | null): Promise<unknown>;
};

/** Edited in place: Enter saves, Escape leaves it as it was. Undo is offered by the toast of whoever saves. */
export function EditableFact({ label, value, shown, type = 'text', onSave }: EditableFactProps) {
  const { t } = useTexts();
  const [editing, setEditing] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const stop = () => {
    flushSync(() => setEditing(false));
    pencil.current?.focus();
  };
  if (editing) return <FactEditor label={label} value={value} type={type} onSave={onSave} onDone={stop} />;
  return (
    <div className="fact editable">
      <dt>{label}</dt>
      <dd>
        <span className="grow">
          {value ? <bdi>{shown ?? value}</bdi> : <span className="nothing">{t('ui.fact.none')}</span>}
        </span>
        <IconButton
          ref={pencil}
          label={t('ui.fact.edit', { field: label })}
          icon={Pencil}
          iconSize={14}
          onClick={() => setEditing(true)}
        />
      </dd>
    </div>
  );
}

type EditorProps = Required<Omit<EditableFactProps, 'shown'>> & { onDone(): void };

function FactEditor({ label, value, type, onSave, onDone }: EditorProps) {
  const texts = useTexts();
  const { t } = texts;
  const [text, setText] = useState(value ?? '');
  const [error, setError] = useState('');
  const save = async (event: FormEvent) => {
    event.preventDefault();
    try {
      if (text.trim() !== (value ?? '')) await onSave(text.trim() || null);
      onDone();
    } catch (problem) {
      const issue = problem instanceof ApiProblem ? problem.details.issues?.[0] : undefined;
      setError(issue ? issueText(texts, issue) : problemText(texts, problem));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => event.key === 'Escape' && onDone();
  return (
    <div className="fact">
      <dt>{label}</dt>
      <dd>
        <form noValidate onSubmit={(event) => void save(event)} onKeyDown={onKeyDown}>
          <input
            className="input input-s"
            type={type}
            value={text}
            aria-label={label}
            aria-invalid={error ? true : undefined}
            autoFocus
            dir="auto"
            onChange={(event) => setText(event.target.value)}
          />
          <IconButton label={t('ui.save')} icon={Check} type="submit" />
          <IconButton label={t('ui.cancel')} icon={X} onClick={onDone} />
        </form>
        {error && (
          <p className="error" role="alert">
            {error}
          </p>
        )}
      </dd>
    </div>
  );
}

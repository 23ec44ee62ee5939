import { CircleAlert } from 'lucide-react';
import { lazy, Suspense, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { FieldIssue } from '../http/api-problem';
import { useTexts } from '../texts/use-texts';
import { Button } from './button';
import './form.css';
import { FormLinkContext, type FormLink } from './form-link';
import { messagesOf, useSubmit, type FormMessage, type SendableForm } from './form-submit';
import { markPageTitle } from './page-title';
import type { ConflictForm, Describe, VersionConflict as Conflict } from './version-conflict';

/** Rare, and large: it comes when two people saved the same record. */
const VersionConflict = lazy(() =>
  import('./version-conflict').then((module) => ({ default: module.VersionConflict })),
) as unknown as typeof Conflict;

/** What every form is told by the page it stands on. */
export type FormSetting<Values> = {
  readonly submitLabel: string;
  /** Sends the values; a thrown `ApiProblem` is shown in the summary and at its fields. */
  readonly onSubmit: (values: Values) => Promise<unknown>;
  /** What the domain's rules say before anything is sent. */
  readonly check?: (values: Values) => readonly FieldIssue[];
  /** Turns the present state of a version conflict into values, so that both can be compared. */
  readonly valuesOf?: (current: unknown) => Values;
  /** The words for both when they differ. */
  readonly describe?: Describe;
  /** Beside the submit button, such as a link that cancels. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** A form's values, whichever library holds them. */
export type FramedForm<Values> = SendableForm<Values> & ConflictForm<Values> & { setFocus(field: string): void };

type FrameProps<Values> = FormSetting<Values> & {
  readonly form: FramedForm<Values>;
  readonly errors: Readonly<Record<string, string>>;
  readonly isSubmitting: boolean;
  readonly link: Omit<FormLink, 'label'>;
  readonly onSent?: () => void;
  readonly note?: ReactNode;
};

/**
 * A form the GOV.UK way: one submit button that is never disabled by mistakes, a summary that takes focus and links to
 * the fields, the same words at the field, values kept.
 */
export function FormFrame<Values extends object>({ form, errors, link, note, children, ...setting }: FrameProps<Values>) {
  const [labels] = useState(() => new Map<string, string>());
  const linked = useMemo(
    () => ({ ...link, label: (name: string, label: string) => void labels.set(name, label) }),
    [link, labels],
  );
  const { submit, problem, attempts } = useSubmit({ form, ...setting });
  const { submitLabel, isSubmitting, valuesOf, describe, actions } = setting;
  return (
    <FormLinkContext value={linked}>
      <form className="form" noValidate onSubmit={(event) => void submit(event)}>
        {note}
        {problem?.code === 'VERSION_CONFLICT' && valuesOf && (
          <Suspense>
            <VersionConflict
              key={attempts}
              form={form}
              current={valuesOf(problem.details.current)}
              labels={labels}
              describe={describe}
            />
          </Suspense>
        )}
        <ErrorSummary summarised={{ errors, problem, labels }} attempts={attempts} onFollow={form.setFocus} />
        {children}
        <footer className="form-foot">
          {actions}
          <Button type="submit" look="primary" aria-busy={isSubmitting || undefined}>
            {submitLabel}
          </Button>
        </footer>
      </form>
    </FormLinkContext>
  );
}

type SummaryProps = {
  summarised: Parameters<typeof messagesOf>[1];
  attempts: number;
  onFollow(field: string): void;
};

function ErrorSummary({ summarised, attempts, onFollow }: SummaryProps) {
  const texts = useTexts();
  const box = useRef<HTMLDivElement>(null);
  const [shownAt, setShownAt] = useState(0);
  const messages: readonly FormMessage[] = messagesOf(texts, summarised);
  const visible = attempts > 0 && messages.length > 0;
  useEffect(() => {
    if (!visible || shownAt === attempts) return;
    setShownAt(attempts);
    box.current?.focus();
  }, [visible, attempts, shownAt]);
  useEffect(() => markPageTitle(visible ? texts.t('ui.form.errorTitle') : ''), [visible, texts]);
  if (!visible) return null;
  return (
    <div className="summary" ref={box} tabIndex={-1} role="alert" aria-labelledby="error-summary">
      <CircleAlert size={22} aria-hidden />
      <div>
        <h2 id="error-summary">{texts.t('ui.form.summary', { count: messages.length })}</h2>
        <ul>
          {messages.map((message) => (
            <SummaryLine
              key={message.field ?? message.text}
              {...message}
              focus={() => onFollow(message.field ?? '')}
            />
          ))}
        </ul>
      </div>
    </div>
  );
}

function SummaryLine({ field, text, focus }: FormMessage & { focus(): void }) {
  if (!field) return <li>{text}</li>;
  return (
    <li>
      <a
        href={`#${field}`}
        onClick={(event) => {
          event.preventDefault();
          focus();
        }}
      >
        {text}
      </a>
    </li>
  );
}

import { CircleAlert, CloudCheck } from 'lucide-react';
import { lazy, Suspense, useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { FormProvider, useFormState, type FieldValues, type UseFormReturn } from 'react-hook-form';
import { useDraft, type DraftState } from '../drafts';
import { useTexts } from '../texts/use-texts';
import { Button } from './button';
import './form.css';
import { messagesOf, useSubmit, type FormMessage } from './form-submit';
import { FormLabels } from './form-labels';
import { markPageTitle } from './page-title';
import type { Describe, VersionConflict as Conflict } from './version-conflict';
import type { FieldIssue } from '../http/api-problem';

/** Rare, and large: it comes when two people saved the same record. */
const VersionConflict = lazy(() =>
  import('./version-conflict').then((module) => ({ default: module.VersionConflict })),
) as unknown as typeof Conflict;

type FormProps<Values extends FieldValues> = {
  readonly form: UseFormReturn<Values>;
  readonly submitLabel: string;
  /** Sends the values; a thrown `ApiProblem` is shown in the summary and at its fields. */
  readonly onSubmit: (values: Values) => Promise<unknown>;
  /** What the domain's rules say before anything is sent. */
  readonly check?: (values: Values) => readonly FieldIssue[];
  /** Keeps what is typed: the form's name (`organisation:new`) and the account it belongs to. */
  readonly draft?: { readonly account: string; readonly key: string };
  /** Turns the present state of a version conflict into values, so that both can be compared. */
  readonly valuesOf?: (current: unknown) => Values;
  /** The words for both when they differ. */
  readonly describe?: Describe;
  /** Beside the submit button, such as a link that cancels. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/**
 * A form the GOV.UK way: one submit button that is never disabled by mistakes, a summary that takes focus and links to
 * the fields, the same words at the field, values kept, drafts saved while typing.
 */
export function Form<Values extends FieldValues>({
  form,
  submitLabel,
  onSubmit,
  check,
  draft,
  valuesOf,
  describe,
  actions,
  children,
}: FormProps<Values>) {
  const labels = useRef(new Map<string, string>());
  const register = useCallback((name: string, label: string) => void labels.current.set(name, label), []);
  const drafts = useDraft(form, draft?.account ?? '', draft?.key);
  const { submit, problem, attempts } = useSubmit({ form, check, onSubmit, onSent: drafts.forget });
  const { isSubmitting } = useFormState({ control: form.control });
  return (
    <FormProvider {...form}>
      <FormLabels value={register}>
        <form className="form" noValidate onSubmit={(event) => void submit(event)}>
          {drafts.restored && <DraftNote draft={drafts} />}
          {problem?.code === 'VERSION_CONFLICT' && valuesOf && (
            <Suspense>
              <VersionConflict
                key={attempts}
                form={form}
                current={valuesOf(problem.details.current)}
                labels={labels.current}
                describe={describe}
              />
            </Suspense>
          )}
          <ErrorSummary
            form={form as unknown as UseFormReturn}
            problem={problem}
            attempts={attempts}
            labels={labels.current}
          />
          {children}
          <footer className="form-foot">
            <SavedDraft draft={drafts} />
            {actions}
            <Button type="submit" look="primary" aria-busy={isSubmitting || undefined}>
              {submitLabel}
            </Button>
          </footer>
        </form>
      </FormLabels>
    </FormProvider>
  );
}

/** A group of fields with its heading and a line of help at the side. */
export function FormSection({ title, help, children }: { title: string; help?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="form-section">
      <div className="form-section-head">
        <legend>
          <h2>{title}</h2>
        </legend>
        {help && <p>{help}</p>}
      </div>
      <div className="form-section-fields">{children}</div>
    </fieldset>
  );
}

/** Fields side by side on wide screens. */
export const FieldRow = ({ children }: { children: ReactNode }) => <div className="field-row">{children}</div>;

function DraftNote({ draft }: { draft: DraftState }) {
  const { t, relative } = useTexts();
  return (
    <p className="note">
      <CloudCheck size={18} aria-hidden />
      {t('ui.draft.restored', { when: draft.savedAt ? relative(draft.savedAt) : '' })}
      <button type="button" className="link" onClick={draft.discard}>
        {t('ui.draft.discard')}
      </button>
    </p>
  );
}

function SavedDraft({ draft }: { draft: DraftState }) {
  const { t, time } = useTexts();
  return (
    <span className="saved" role="status">
      {draft.savedAt && (
        <>
          <CloudCheck size={16} aria-hidden />
          {t('ui.draft.saved', { time: time(draft.savedAt) })}
        </>
      )}
    </span>
  );
}

type SummaryProps = {
  form: UseFormReturn;
  problem: ReturnType<typeof useSubmit>['problem'];
  attempts: number;
  labels: ReadonlyMap<string, string>;
};

function ErrorSummary({ form, problem, attempts, labels }: SummaryProps) {
  const texts = useTexts();
  const { errors } = useFormState({ control: form.control });
  const box = useRef<HTMLDivElement>(null);
  const [shownAt, setShownAt] = useState(0);
  const messages: readonly FormMessage[] = messagesOf(texts, { errors, problem, labels });
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
              focus={() => form.setFocus(message.field ?? '')}
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

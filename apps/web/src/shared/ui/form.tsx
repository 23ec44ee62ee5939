import { CloudCheck } from 'lucide-react';
import { type ReactNode } from 'react';
import {
  FormProvider,
  get,
  useController,
  useFormState,
  useWatch,
  type FieldErrors,
  type FieldValues,
  type RegisterOptions,
  type UseFormReturn,
} from 'react-hook-form';
import { useDraft, type DraftState } from '../drafts';
import { useTexts } from '../texts/use-texts';
import { FormFrame, type FormSetting, type FramedForm } from './form-frame';
import { isEmpty, type FieldBinding, type FieldRules, type FormLink } from './form-link';

type FormProps<Values extends FieldValues> = FormSetting<Values> & {
  readonly form: UseFormReturn<Values>;
  /** Keeps what is typed: the form's name (`organisation:new`) and the account it belongs to. */
  readonly draft?: { readonly account: string; readonly key: string };
};

/** A form of the office, with React Hook Form: lists of fields, drafts saved while typing. Public pages take `PlainForm`. */
export function Form<Values extends FieldValues>({ form, draft, actions, ...setting }: FormProps<Values>) {
  const drafts = useDraft(form, draft?.account ?? '', draft?.key);
  const { isSubmitting, errors } = useFormState({ control: form.control });
  return (
    <FormProvider {...form}>
      <FormFrame
        {...setting}
        form={form as unknown as FramedForm<Values>}
        errors={messagesBelow(errors)}
        isSubmitting={isSubmitting}
        link={LINK}
        onSent={drafts.forget}
        note={drafts.restored && <DraftNote draft={drafts} />}
        actions={
          <>
            <SavedDraft draft={drafts} />
            {actions}
          </>
        }
      />
    </FormProvider>
  );
}

type Validate = RegisterOptions['validate'];
const asRules = (validate: Validate): object =>
  typeof validate === 'function' ? { given: validate } : (validate ?? {});

function useBinding(name: string, { required, rules }: FieldRules): FieldBinding {
  const filled = required && {
    validate: { filled: (value: unknown) => !isEmpty(value), ...asRules(rules?.validate) },
  };
  const { field, fieldState } = useController({ name, rules: { ...rules, ...filled } });
  return { field, error: fieldState.error && (fieldState.error.message ?? '') };
}

const LINK: Omit<FormLink, 'label'> = { useBinding, useValue: (name) => useWatch({ name }) as unknown };

/** Every path below `errors` that carries an error (`names.0.name`), with its message. */
function messagesBelow(errors: FieldErrors): Readonly<Record<string, string>> {
  const message = (path: string) => (get(errors, path) as { message?: string }).message ?? '';
  return Object.fromEntries(pathsOf(errors).map((path) => [path, message(path)]));
}

function pathsOf(errors: FieldErrors, prefix = ''): string[] {
  return Object.entries(errors).flatMap(([name, error]) => {
    const path = `${prefix}${name}`;
    if (error === undefined || name === 'root') return [];
    if (typeof (error as { type?: unknown }).type === 'string') return [path];
    return pathsOf(error as FieldErrors, `${path}.`);
  });
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

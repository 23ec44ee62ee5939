import { useQuery } from '@tanstack/react-query';
import { LANGUAGES, type Language } from '@verbund/contracts/languages.js';
import { CircleAlert } from 'lucide-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { ApiProblem } from '../../shared/http/api-problem';
import { issueText, problemText } from '../../shared/http/use-problem-text';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import '../../shared/ui/form.css';
import { markPageTitle } from '../../shared/ui/page-title';
import { startApplication, type ApplicationForm } from './api';

type StartProps = { form: ApplicationForm; onStarted(): void };
type Refusal = { readonly text: string; readonly atField: boolean };

/**
 * What to expect, and where to send the link. Two native fields without the form library: this page is the first thing an old phone
 * loads. The proof of work begins with the page and is done long before the button.
 */
export function StartForm({ form, onStarted }: StartProps) {
  const { t } = useTexts();
  if (!form.open) return <p className="note">{t('problem.APPLICATIONS_CLOSED')}</p>;
  return (
    <>
      <p>{t('apply.start.text', { network: form.networkName })}</p>
      <ul className="apply-points">
        <li>{t('apply.start.time')}</li>
        <li>{t('apply.start.ready')}</li>
        <li>{t('apply.start.saved', { days: form.draftDays })}</li>
      </ul>
      <StartFields form={form} onStarted={onStarted} />
    </>
  );
}

function StartFields({ form, onStarted }: StartProps) {
  const texts = useTexts();
  const { t, language, languageName } = texts;
  const send = useStart(form);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const start = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const email = String(values.get('email')).trim();
    setRefusal(null);
    if (email === '') return setRefusal({ text: t('issue.required'), atField: true });
    setBusy(true);
    try {
      await send(email, values.get('language') as Language, String(values.get('website')));
      onStarted();
    } catch (error) {
      const issue = error instanceof ApiProblem ? error.details.issues?.[0] : undefined;
      setRefusal({ text: issue ? issueText(texts, issue) : problemText(texts, error), atField: issue !== undefined });
      setBusy(false);
    }
  };
  const error = refusal?.atField ? refusal.text : null;
  return (
    <form className="form" noValidate onSubmit={(event) => void start(event)}>
      {refusal && <Summary {...refusal} />}
      <div className="field" data-invalid={error ? true : undefined}>
        <label className="label" htmlFor="email">{t('apply.start.email')}</label>
        <p className="hint" id="email-hint">{t('apply.start.emailHint')}</p>
        <input id="email" name="email" type="email" inputMode="email" autoComplete="email" dir="ltr" className="input" aria-required aria-invalid={error ? true : undefined} aria-describedby={error ? 'email-hint email-error' : 'email-hint'} />
        {error && <p className="error" id="email-error">{error}</p>}
      </div>
      <div className="field">
        <label className="label" htmlFor="language">{t('apply.start.language')}</label>
        <select id="language" name="language" className="input" defaultValue={language}>
          {LANGUAGES.map((value) => <option key={value} value={value}>{languageName(value)}</option>)}
        </select>
      </div>
      <div className="apply-trap" aria-hidden>
        <label>
          {t('apply.start.trap')}
          <input name="website" tabIndex={-1} autoComplete="off" defaultValue="" />
        </label>
      </div>
      <footer className="form-foot">
        <Button type="submit" look="primary" busy={busy}>{t('apply.start.submit')}</Button>
      </footer>
    </form>
  );
}

/** Sends with the solved challenge, never sooner than a person could have typed. */
function useStart({ challenge }: ApplicationForm): (email: string, language: Language, website: string) => Promise<void> {
  const began = useRef(performance.now());
  const proof = useQuery({
    queryKey: ['apply', 'proof', challenge.challenge],
    queryFn: async () => (await import('../../shared/proof-of-work')).solutionOf(challenge),
    staleTime: Infinity,
  });
  return async (email, language, website) => {
    const solution = proof.data ?? (await proof.refetch()).data ?? 0;
    const early = challenge.earliestAfterMs + 200 - (performance.now() - began.current);
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    await startApplication(email, language, { challenge: challenge.challenge, solution, website });
  };
}

function Summary({ text, atField }: Refusal) {
  const { t } = useTexts();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  useEffect(() => markPageTitle(t('ui.form.errorTitle')), [t]);
  const focusField = () => document.getElementById('email')?.focus();
  return (
    <div className="summary" ref={box} tabIndex={-1} role="alert" aria-labelledby="error-summary">
      <CircleAlert size={22} aria-hidden />
      <div>
        <h2 id="error-summary">{t('ui.form.summary', { count: 1 })}</h2>
        <ul>
          <li>{atField ? <a href="#email" onClick={(event) => (event.preventDefault(), focusField())}>{text}</a> : text}</li>
        </ul>
      </div>
    </div>
  );
}

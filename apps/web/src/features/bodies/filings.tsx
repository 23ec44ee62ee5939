import { useMutation } from '@tanstack/react-query';
import { FILING_STEPS, type FilingStep } from '@verbund/domain/bodies/board-changes.js';
import { isDay } from '@verbund/domain/calendar/days.js';
import { useId } from 'react';
import { isAllowed } from '../../shared/allowed-actions';
import { useProblemText } from '../../shared/http/use-problem-text';
import { today } from '../../shared/texts/formats';
import { useTexts } from '../../shared/texts/use-texts';
import { Badge } from '../../shared/ui/badge';
import { showToast } from '../../shared/ui/toast';
import { fileStep, type BoardChange, type Body } from './api';

/** Changes of the board, each with what the register needs, ticked off with its day. */
export function Filings({ body }: { body: Body }) {
  const { t } = useTexts();
  return (
    <section aria-labelledby="filings" className="stack">
      <h2 id="filings" className="body-kind">
        {t('bodies.changes')}
      </h2>
      <p className="hint">{t('bodies.changes.help')}</p>
      {body.changes.map((change) => (
        <Change key={change.on} change={change} body={body} />
      ))}
    </section>
  );
}

function Change({ change, body }: { change: BoardChange; body: Body }) {
  const { t, date, list } = useTexts();
  const { on, came, left, open } = change;
  const names = (people: BoardChange['came']) => list(people.map(({ name }) => `\u2068${name}\u2069`));
  return (
    <details className="card pad filing" open={open}>
      <summary>
        <strong>{t('bodies.change', { day: date(on) })}</strong>
        <Badge tone={open ? 'warning' : 'neutral'}>{t(open ? 'bodies.change.open' : 'bodies.change.done')}</Badge>
      </summary>
      {came.length > 0 && <p>{t('bodies.change.came', { names: names(came) })}</p>}
      {left.length > 0 && <p>{t('bodies.change.left', { names: names(left) })}</p>}
      <ul className="filing-steps">
        {FILING_STEPS.map((step) => (
          <Step key={step} step={step} change={change} body={body} />
        ))}
      </ul>
    </details>
  );
}

function Step({ step, change, body }: { step: FilingStep; change: BoardChange; body: Body }) {
  const { t } = useTexts();
  const sentence = useProblemText();
  const id = useId();
  const done = change.steps[step] ?? null;
  const mayFile = isAllowed(body, 'update');
  const label = t(`bodies.step.${step}`);
  const save = useMutation({
    mutationFn: (on: string | null) => fileStep(body.id, change.on, { step, on }),
    onError: (error) => showToast(sentence(error)),
  });
  return (
    <li>
      <label className="check" htmlFor={id}>
        <input id={id} type="checkbox" checked={done !== null} disabled={!mayFile || save.isPending} onChange={({ target }) => save.mutate(target.checked ? today() : null)} />
        <span>{label}</span>
      </label>
      {done && (
        <input
          type="date"
          className="input input-date input-s"
          aria-label={t('bodies.step.on', { step: label })}
          key={done}
          defaultValue={done}
          max={today()}
          readOnly={!mayFile}
          onBlur={({ target: { value } }) => isDay(value) && value !== done && save.mutate(value)}
        />
      )}
    </li>
  );
}

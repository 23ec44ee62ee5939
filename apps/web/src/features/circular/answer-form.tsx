import { useEffect, useRef, useState } from 'react';
import { useProblemText } from '../../shared/http/use-problem-text';
import { queryClient } from '../../shared/query-client';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { Fact, Facts } from '../../shared/ui/facts';
import { PlainForm, usePlainForm } from '../../shared/ui/plain-form';
import { RadioCards } from '../../shared/ui/radio-cards';
import { TextField } from '../../shared/ui/text-field';
import { CHOICES, questionQuery, sendAnswer, type AnswerValues, type Choice, type Question } from './api';

type Props = { readonly question: Question; onSent(): void };

/** First the choice, then a look at it; nothing is sent before that. */
export function AnswerForm({ question, onSent }: Props) {
  const { t } = useTexts();
  const form = usePlainForm<AnswerValues>({ choice: question.receipt?.choice ?? '', remark: question.receipt?.remark ?? '' });
  const [checked, setChecked] = useState<AnswerValues | null>(null);
  const ends = endsWith(question);
  if (checked) return <Review question={question} values={checked} onBack={() => setChecked(null)} onSent={onSent} />;
  const options = CHOICES.map((value) => ({
    value,
    label: t(`circular.choice.${value}`),
    ...(value === 'recuse' && { description: t('circular.choice.recuse.text') }),
    ...(ends(value) && { description: t('circular.choice.ends') }),
  }));
  const check = ({ choice, remark }: AnswerValues) => (choice === 'recuse' && remark.trim() === '' ? [{ field: 'remark', code: 'required' }] : []);
  return (
    <section className="card pad">
      <PlainForm form={form} submitLabel={t('circular.review')} check={check} onSubmit={async (values) => setChecked(values)}>
        <RadioCards name="choice" label={t('circular.question', { name: question.holder.name })} options={options} />
        <TextField name="remark" label={t('circular.remark')} hint={t('circular.remark.hint')} rows={3} maxLength={1000} optional />
      </PlainForm>
    </section>
  );
}

/** Where all must consent, a refusal or an abstention settles it at once. */
const endsWith =
  ({ rule }: Question) =>
  (choice: Choice): boolean =>
    rule.consent === 'all' && (choice === 'refuse' || choice === 'abstain');

function Review({ question, values, onBack, onSent }: Props & { values: AnswerValues; onBack(): void }) {
  const { t } = useTexts();
  const sentence = useProblemText();
  const heading = useRef<HTMLHeadingElement>(null);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  useEffect(() => heading.current?.focus(), []);
  const choice = values.choice as Choice;
  const send = () => {
    setBusy(true);
    void sendAnswer(values)
      .then(onSent)
      .catch((error: unknown) => {
        setProblem(sentence(error));
        setBusy(false);
        void queryClient.invalidateQueries({ queryKey: questionQuery.queryKey });
      });
  };
  return (
    <section className="card pad circular-review" aria-labelledby="circular-review">
      <h2 id="circular-review" ref={heading} tabIndex={-1}>
        {t('circular.review.heading')}
      </h2>
      <Facts>
        <Fact label={t('circular.review.answer')}>
          <strong>{t(`circular.choice.${choice}`)}</strong>
        </Fact>
        {values.remark.trim() && (
          <Fact label={t('circular.remark')}>
            <bdi>{values.remark.trim()}</bdi>
          </Fact>
        )}
        <Fact label={t('circular.wording')}>
          <span dir="auto">{question.wording}</span>
        </Fact>
      </Facts>
      <p>{endsWith(question)(choice) ? <strong>{t('circular.choice.ends')}</strong> : t('circular.review.kept')}</p>
      {problem && (
        <p className="error" role="alert">
          {problem}
        </p>
      )}
      <div className="circular-buttons">
        <Button look="primary" busy={busy} onClick={send}>
          {t('circular.send')}
        </Button>
        <Button onClick={onBack}>{t('circular.back')}</Button>
      </div>
    </section>
  );
}

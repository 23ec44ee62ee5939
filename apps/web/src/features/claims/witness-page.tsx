import { useQuery } from '@tanstack/react-query';
import { Check, CircleCheck, X } from 'lucide-react';
import { useState } from 'react';
import { useProblemText } from '../../shared/http/use-problem-text';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { EmptyState, LoadError } from '../../shared/ui/empty-state';
import { Fact, Facts } from '../../shared/ui/facts';
import { PageHeader } from '../../shared/ui/page-header';
import { Skeleton } from '../../shared/ui/skeleton';
import { answerAsWitness, tokenOfAddress, witnessedClaimQuery, type WitnessedClaim } from './api';
import './claims.css';

/** Somebody who reads the mail of an organisation says once whether a person may act for it. */
export function WitnessPage() {
  const { t } = useTexts();
  const [token] = useState(tokenOfAddress);
  const [answered, setAnswered] = useState<'yes' | 'no' | null>(null);
  const { data, error } = useQuery({ ...witnessedClaimQuery(token), enabled: !answered });
  return (
    <div className="card">
      <PageHeader title={t('claims.witness.title')} />
      {answered ? (
        <div role="status">
          <EmptyState icon={CircleCheck} title={t('claims.witness.thanks')}>
            {t(`claims.witness.done.${answered}`)}
          </EmptyState>
        </div>
      ) : error ? (
        <LoadError error={error} />
      ) : data ? (
        <Question token={token} claim={data} onAnswered={setAnswered} />
      ) : (
        <Skeleton rows={4} />
      )}
    </div>
  );
}

type QuestionProps = { token: string; claim: WitnessedClaim; onAnswered(answer: 'yes' | 'no'): void };

function Question({ token, claim, onAnswered }: QuestionProps) {
  const { t, date } = useTexts();
  const sentence = useProblemText();
  const [problem, setProblem] = useState<string | null>(null);
  const { organisationName: organisation, networkName: network, name, email, message, createdAt } = claim;
  const say = (answer: 'yes' | 'no') =>
    void answerAsWitness(token, answer).then(
      () => onAnswered(answer),
      (error: unknown) => setProblem(sentence(error)),
    );
  return (
    <div className="claim-answer">
      <p>{t('claims.witness.text', { organisation, network })}</p>
      <Facts>
        <Fact label={t('word.field.name')}>
          <bdi>{name}</bdi>
        </Fact>
        <Fact label={t('word.field.email')}>
          <bdi dir="ltr">{email}</bdi>
        </Fact>
        {message && (
          <Fact label={t('claims.message')}>
            <p dir="auto" className="prose">
              {message}
            </p>
          </Fact>
        )}
        <Fact label={t('claims.received')}>{date(createdAt, 'long')}</Fact>
      </Facts>
      {problem && (
        <p className="error" role="alert">
          {problem}
        </p>
      )}
      <Button look="primary" icon={Check} onClick={() => say('yes')}>
        {t('claims.witness.yes')}
      </Button>
      <Button icon={X} onClick={() => say('no')}>
        {t('claims.witness.no')}
      </Button>
    </div>
  );
}

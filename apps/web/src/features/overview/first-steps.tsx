import { useQuery } from '@tanstack/react-query';
import { CircleCheck, CircleDashed, FileUp, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCan } from '../../shared/session';
import { useTexts } from '../../shared/texts/use-texts';
import { ButtonLink } from '../../shared/ui/button';
import { totalOf } from './api';

/** The way from an empty register to a working one. Nobody ticks a step off: the records do. */
export function FirstSteps() {
  const { t } = useTexts();
  const mayCreate = useCan('organisation.create');
  return (
    <section className="card" aria-labelledby="first-steps">
      <header className="block-head">
        <h2 id="first-steps">{t('overview.first')}</h2>
      </header>
      <p className="block-text">{t(mayCreate ? 'overview.first.text' : 'overview.first.readOnly')}</p>
      {mayCreate && <Steps />}
    </section>
  );
}

function Steps() {
  const { t } = useTexts();
  const mayInvite = useCan('account.invite');
  const hasAny = { organisations: useHasAny('organisations'), people: useHasAny('people') };
  return (
    <ol className="first-steps">
      <Step name="organisations" isDone={hasAny.organisations}>
        <ButtonLink to="/imports" icon={FileUp} look="primary">
          {t('overview.first.import')}
        </ButtonLink>
        <ButtonLink to="/organisations/new" icon={Plus}>
          {t('overview.first.create')}
        </ButtonLink>
      </Step>
      <Step name="memberships" isDone={false}>
        {hasAny.organisations && <ButtonLink to="/organisations">{t('overview.first.open')}</ButtonLink>}
      </Step>
      <Step name="people" isDone={hasAny.people}>
        {hasAny.organisations && <ButtonLink to="/people">{t('overview.first.open')}</ButtonLink>}
      </Step>
      {mayInvite && (
        <Step name="accounts" isDone={false}>
          <ButtonLink to="/accounts">{t('overview.first.open')}</ButtonLink>
        </Step>
      )}
    </ol>
  );
}

const useHasAny = (register: Parameters<typeof totalOf>[0]) => (useQuery(totalOf(register)).data ?? 0) > 0;

type StepProps = { name: 'organisations' | 'memberships' | 'people' | 'accounts'; isDone: boolean; children: ReactNode };

function Step({ name, isDone, children }: StepProps) {
  const { t } = useTexts();
  const Icon = isDone ? CircleCheck : CircleDashed;
  return (
    <li className={isDone ? 'first-step done' : 'first-step'}>
      <Icon size={22} aria-hidden />
      <div>
        <strong>{t(`overview.first.${name}`)}</strong>
        {isDone ? <small>{t('overview.first.done')}</small> : <small>{t(`overview.first.${name}.text`)}</small>}
        {!isDone && <div className="actions">{children}</div>}
      </div>
    </li>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTexts } from '../../shared/texts/use-texts';
import { Button } from '../../shared/ui/button';
import { LoadError } from '../../shared/ui/empty-state';
import { Form } from '../../shared/ui/form';
import { PageHeader } from '../../shared/ui/page-header';
import { Skeleton } from '../../shared/ui/skeleton';
import { TextField } from '../../shared/ui/text-field';
import './account.css';
import { beginSecondFactor, finishSecondFactor, type SecondFactorSetup } from './api';
import { QrCode } from './qr-code';

/** Setting up the second factor: scan, enter one code, keep the recovery codes. */
export function SecondFactorPage() {
  const { t } = useTexts();
  const {
    data: setup,
    error,
    refetch,
  } = useQuery({ queryKey: ['account', 'second-factor'], queryFn: beginSecondFactor, staleTime: Infinity, gcTime: 0 });
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  return (
    <div className="page narrow">
      <PageHeader title={t('account.secondFactor.setUp')} crumbs={[{ to: '/account', label: t('account.title') }]}>
        {t(codes ? 'account.recovery.text' : 'account.secondFactor.why')}
      </PageHeader>
      <div className="card pad">
        {codes ? (
          <RecoveryCodes codes={codes} />
        ) : error ? (
          <LoadError error={error} onRetry={() => void refetch()} />
        ) : setup ? (
          <Enrolment setup={setup} onDone={setCodes} />
        ) : (
          <Skeleton rows={6} />
        )}
      </div>
    </div>
  );
}

function Enrolment({ setup, onDone }: { setup: SecondFactorSetup; onDone(codes: readonly string[]): void }) {
  const { t } = useTexts();
  const form = useForm({ defaultValues: { code: '' } });
  return (
    <div className="stack">
      <p>{t('account.secondFactor.scan')}</p>
      <QrCode text={setup.uri} label={t('account.secondFactor.qr')} />
      <p>
        {t('account.secondFactor.byHand')}{' '}
        <bdi className="secret" dir="ltr">
          {setup.secret}
        </bdi>
      </p>
      <Form
        form={form}
        submitLabel={t('account.secondFactor.turnOn')}
        onSubmit={async ({ code }) => onDone(await finishSecondFactor(code.trim()))}
      >
        <TextField
          name="code"
          label={t('account.secondFactor.code')}
          autoComplete="one-time-code"
          inputMode="numeric"
          dir="ltr"
        />
      </Form>
    </div>
  );
}

function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  return (
    <div className="stack">
      <h2>{t('account.recovery.title')}</h2>
      <ul className="recovery-codes" dir="ltr">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="actions">
        <Button icon={Printer} onClick={() => print()}>
          {t('account.recovery.print')}
        </Button>
        <Button look="primary" onClick={() => void navigate({ to: '/account' })}>
          {t('account.recovery.kept')}
        </Button>
      </div>
    </div>
  );
}

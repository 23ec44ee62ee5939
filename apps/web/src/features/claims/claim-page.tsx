import { useQuery } from '@tanstack/react-query';
import { MailCheck } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../../shared/texts/use-texts';
import { EmptyState, LoadError } from '../../shared/ui/empty-state';
import { PageHeader } from '../../shared/ui/page-header';
import { Skeleton } from '../../shared/ui/skeleton';
import { claimFormQuery } from './api';
import './claims.css';
import { OrganisationSearch } from './organisation-search';

/** Comes while the person looks for the organisation: the form is of no use before one is chosen. */
const loadForm = () => import('./claim-form');
const ClaimForm = lazy(() => loadForm().then((module) => ({ default: module.ClaimForm })));

/** Somebody says that they may act for an organisation. What comes of it, only the mailboxes learn. */
export function ClaimPage() {
  const { t } = useTexts();
  const { data, error } = useQuery(claimFormQuery);
  const [sentTo, setSentTo] = useState<string | null>(null);
  return (
    <div className="card">
      <PageHeader title={t('claims.form.title')}>
        {data && !sentTo && t('claims.form.text', { network: data.networkName })}
      </PageHeader>
      {error ? <LoadError error={error} /> : sentTo ? <Sent email={sentTo} /> : <Claim onSent={setSentTo} />}
    </div>
  );
}

function Sent({ email }: { email: string }) {
  const { t } = useTexts();
  return (
    <div role="status">
      <EmptyState icon={MailCheck} title={t('claims.sent')}>
        {t('claims.sent.text', { email })}
      </EmptyState>
    </div>
  );
}

/** First for which organisation, then who asks. What is typed stays when another one is chosen. */
function Claim({ onSent }: { onSent(email: string): void }) {
  const [organisation, choose] = useState<{ id: string; name: string } | null>(null);
  return (
    <>
      <OrganisationSearch chosen={organisation} onChoose={choose} onSearch={() => void loadForm()} />
      {organisation && (
        <Suspense fallback={<Skeleton rows={4} />}>
          <ClaimForm organisationId={organisation.id} onSent={onSent} />
        </Suspense>
      )}
    </>
  );
}

import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { addDays } from '@verbund/domain/calendar/days.js';
import { useState } from 'react';
import { useTexts } from '../../shared/texts/use-texts';
import { PageHeader } from '../../shared/ui/page-header';
import { planQuery } from './api';
import { LedgerTable } from './ledger-table';
import { PlanActions } from './plan-actions';
import { PlanStanding } from './plan-standing';
import { PlanTable } from './plan-table';
import { RevisionCard } from './revision-card';
import { WhyDialog } from './why-dialog';
import './hosting.css';

/** A year of hosts on one page, which is also the one sheet that is printed. */
export function PlanPage() {
  const { t, date } = useTexts();
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: plan } = useSuspenseQuery(planQuery(id));
  const [asked, setAsked] = useState<string | null>(null);
  const { body, from, until } = plan;
  return (
    <div className="page host-plan">
      <PageHeader
        title={t('hosting.plan.name', { body: body.name, from: date(from), until: date(addDays(until, -1)) })}
        crumbs={[{ to: '/hosting', label: t('hosting.title') }]}
        actions={<PlanActions plan={plan} />}
      >
        <PlanStanding plan={plan} />
      </PageHeader>
      {plan.changes && <RevisionCard plan={plan} changes={plan.changes} />}
      <PlanTable plan={plan} onAsk={setAsked} />
      <LedgerTable plan={plan} />
      {asked && <WhyDialog plan={plan} meetingId={asked} onClose={() => setAsked(null)} />}
    </div>
  );
}

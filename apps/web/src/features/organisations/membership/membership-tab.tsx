import { useSuspenseQuery } from '@tanstack/react-query';
import type { MembershipState } from '@verbund/domain/membership/membership-rules.js';
import { useState } from 'react';
import { useTexts } from '../../../shared/texts/use-texts';
import type { Organisation } from '../api';
import { isAllowed } from '../../../shared/allowed-actions';
import { LockedAction } from '../record/locked';
import { AnnulDialog } from './annul-dialog';
import { membershipQuery, type RecordedEvent } from './api';
import { AsOf } from './as-of';
import { EventDialog } from './event-dialog';
import { EventLine } from './event-line';
import './membership.css';
import { NextSteps } from './next-steps';

type Open =
  | { readonly kind: 'record'; readonly state: MembershipState }
  | { readonly kind: 'correct' | 'annul'; readonly event: RecordedEvent };

/** Where the organisation stands on any day, how it came there, and what can come next. */
export function MembershipTab({ organisation }: { organisation: Organisation }) {
  const { t } = useTexts();
  const { id } = organisation;
  const { data } = useSuspenseQuery(membershipQuery(id));
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const valid = data.events.filter(({ annulled }) => !annulled);
  const mayRecord = isAllowed(organisation, 'recordMembership');
  return (
    <section aria-labelledby="membership-title" className="stack">
      <h2 id="membership-title">{t('organisations.tab.membership')}</h2>
      <AsOf events={valid} />
      {mayRecord ? (
        <NextSteps membership={data} onStep={(state) => setOpen({ kind: 'record', state })} />
      ) : (
        <LockedAction
          organisation={organisation}
          action="recordMembership"
          label={t('organisations.membership.record')}
        />
      )}
      {data.events.length > 0 && (
        <ol className="life" aria-label={t('organisations.membership.history')}>
          {data.events.map((event) => (
            <EventLine
              key={event.id}
              event={event}
              until={endAhead(event, valid, data.referenceDate)}
              day={data.referenceDate}
              onCorrect={mayRecord ? () => setOpen({ kind: 'correct', event }) : undefined}
              onAnnul={mayRecord ? () => setOpen({ kind: 'annul', event }) : undefined}
            />
          ))}
        </ol>
      )}
      {open?.kind === 'record' && (
        <EventDialog organisationId={id} state={open.state} present={data.state} others={valid} onClose={close} />
      )}
      {open?.kind === 'correct' && (
        <EventDialog
          organisationId={id}
          state={open.event.state}
          present={data.state}
          corrected={open.event}
          others={valid.filter((event) => event.id !== open.event.id)}
          onClose={close}
        />
      )}
      {open?.kind === 'annul' && <AnnulDialog organisationId={id} event={open.event} events={valid} onClose={close} />}
    </section>
  );
}

/** The day on which what the event began is over, when that is known and lies ahead; events come newest first. */
function endAhead(event: RecordedEvent, valid: readonly RecordedEvent[], day: string): string | null {
  const next = valid[valid.indexOf(event) - 1]?.effectiveOn ?? null;
  return event.effectiveOn <= day && next !== null && next > day ? next : null;
}

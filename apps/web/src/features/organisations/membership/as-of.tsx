import { useNavigate, useSearch } from '@tanstack/react-router';
import { isDay } from '@verbund/domain/calendar/days.js';
import { classOn, memberSince, stateOn, type MembershipEvent } from '@verbund/domain/membership/membership-rules.js';
import { useId } from 'react';
import { today } from '../../../shared/texts/formats';
import { useTexts } from '../../../shared/texts/use-texts';
import { Badge } from '../../../shared/ui/badge';
import { Button } from '../../../shared/ui/button';
import { stateTone } from './state-tone';

/** The state on a day that can be chosen; the day stands in the address, so that it can be mailed. */
export function AsOf({ events }: { events: readonly MembershipEvent[] }) {
  const { t, date } = useTexts();
  const id = useId();
  const navigate = useNavigate();
  const { on } = useSearch({ strict: false }) as { on?: string };
  const day = on && isDay(on) ? on : today();
  const choose = (next: string | undefined) =>
    void navigate({ to: '.', search: { tab: 'membership', on: next } as never, replace: true, resetScroll: false });
  const state = stateOn(events, day);
  const membershipClass = classOn(events, day);
  const since = memberSince(events, day);
  return (
    <div className="card pad as-of">
      <div className="as-of-day">
        <label htmlFor={id}>{t('organisations.membership.asOf')}</label>
        <input
          id={id}
          type="date"
          className="input input-date"
          value={day}
          onChange={(event) => choose(event.target.value || undefined)}
        />
        {day !== today() && (
          <Button size="small" look="quiet" onClick={() => choose(undefined)}>
            {t('organisations.membership.today')}
          </Button>
        )}
      </div>
      <p role="status" className="as-of-state">
        {state ? (
          <Badge tone={stateTone(state)}>{t(`word.membershipState.${state}`)}</Badge>
        ) : (
          t('organisations.noMembership')
        )}
        {membershipClass && <span>{t(`word.membershipClass.${membershipClass}`)}</span>}
        {since && <span>{t('organisations.memberSince', { day: date(since, 'long') })}</span>}
      </p>
    </div>
  );
}

import { useTexts } from '../../../shared/texts/use-texts';
import { Badge, type Tone } from '../../../shared/ui/badge';
import type { InviteeList } from './api';

const NOTICE_TONES: Record<InviteeList['notice']['state'], Tone> = {
  inTime: 'success',
  lastDays: 'warning',
  late: 'danger',
  unknown: 'neutral',
  none: 'neutral',
};

/** How an invitation that is sent today stands against the statutes; what nobody knows is said so. */
export function Notice({ list: { notice } }: { readonly list: InviteeList }) {
  const { t, date } = useTexts();
  const { state, days, lastDispatch } = notice;
  if (state === 'none') return null;
  const values = { days, last: lastDispatch && date(lastDispatch, 'long') };
  return (
    <p className="notice">
      <Badge tone={NOTICE_TONES[state]}>{t(`invited.notice.${state}`)}</Badge>{' '}
      {state !== 'unknown' && t('invited.notice.until', values)}
    </p>
  );
}

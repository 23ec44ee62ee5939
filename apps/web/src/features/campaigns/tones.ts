import type { Tone } from '../../shared/ui/badge';
import type { CampaignItem, Recipient } from './api';

export const STATE_TONE: Readonly<Record<CampaignItem['state'], Tone>> = {
  draft: 'neutral',
  running: 'info',
  over: 'warning',
  closed: 'success',
};

/** What needs somebody stands out; the rest is quiet. */
export const RECIPIENT_TONE: Readonly<Record<Recipient['state'], Tone>> = {
  queued: 'neutral',
  sent: 'neutral',
  opened: 'info',
  passedOn: 'info',
  confirmed: 'success',
  changed: 'success',
  dissolved: 'danger',
  bounced: 'danger',
  unreachable: 'warning',
  revoked: 'neutral',
  expired: 'warning',
};

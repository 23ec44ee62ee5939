import type { Texts } from '../../shared/texts/use-texts';
import type { MeetingItem } from './api';

/** Where a meeting is, in one line: room and host, a place in words, online, or not known yet. */
export function placeWords({ t }: Pick<Texts, 't'>, { room, organisation, place, mode }: Pick<MeetingItem, 'room' | 'organisation' | 'place' | 'mode'>): string {
  const where = [room?.name, organisation?.name, place].filter(Boolean).join(', ');
  if (mode === 'virtual') return t('meetings.mode.virtual');
  if (!where) return t('meetings.place.open');
  return mode === 'hybrid' ? t('meetings.place.andOnline', { where }) : where;
}

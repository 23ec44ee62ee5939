import { useTexts } from '../../../shared/texts/use-texts';
import type { Room } from './api';

/** `60 seats`, `about 60 seats`; nothing when nobody knows. */
export function Seats({
  room: { capacity, capacityApproximate },
}: {
  room: Pick<Room, 'capacity' | 'capacityApproximate'>;
}) {
  const { t } = useTexts();
  if (capacity === null) return null;
  return <span>{t(capacityApproximate ? 'rooms.seats.about' : 'rooms.seats', { count: capacity })}</span>;
}

import { ATTENDANCES } from '@verbund/domain/sittings/attendance.js';
import { isAllowed } from '../../shared/allowed-actions';
import { useTexts } from '../../shared/texts/use-texts';
import { Badge } from '../../shared/ui/badge';
import { noteAttendance, type Attendance, type Participant, type Sitting } from './api';
import { GuestButton } from './guest-button';
import { attendanceOf } from './there';
import { useChange } from './use-change';

/** Who belongs to the body, and how each takes part from this item on. */
export function AttendanceList({ sitting, nth }: { sitting: Sitting; nth: number }) {
  const { t } = useTexts();
  const mayNote = isAllowed(sitting, 'note');
  return (
    <>
      {sitting.participants.length === 0 && <p>{t('sittings.attendance.none')}</p>}
      <ul className="sitting-list attendance-list">
        {sitting.participants.map((participant) => (
          <Row key={participant.personId} sitting={sitting} nth={nth} participant={participant} />
        ))}
      </ul>
      {mayNote ? <GuestButton sitting={sitting} nth={nth} /> : <p className="hint">{t('sittings.attendance.locked')}</p>}
    </>
  );
}

function Row({ sitting, nth, participant: { personId, name, role, votes, standsInFor } }: { sitting: Sitting; nth: number; participant: Participant }) {
  const { t, list } = useTexts();
  const { run } = useChange();
  const item = sitting.items[nth];
  const recused = item !== undefined && sitting.recusals.some((recusal) => recusal.itemId === item.id && recusal.personId === personId);
  const nameOf = (id: string) => sitting.participants.find((other) => other.personId === id)?.name ?? '';
  const standing = standsInFor.length > 0 ? t('sittings.attendance.standsIn', { names: list(standsInFor.map(nameOf)) }) : role === null || role === 'guest' ? t('sittings.attendance.guest') : votes ? null : t('sittings.attendance.noVote');
  const fromItemId = nth === 0 ? null : (item?.id ?? null);
  const note = (attendance: Attendance) => run(() => noteAttendance(sitting.id, { personId, attendance, fromItemId }));
  return (
    <li>
      <div>
        <bdi>{name}</bdi>
        {standing && <small>{standing}</small>}
        {recused && <Badge tone="info">{t('sittings.recused')}</Badge>}
      </div>
      <select className="input input-s" aria-label={t('sittings.attendance.of', { name })} disabled={!isAllowed(sitting, 'note')} value={attendanceOf(sitting, personId, nth)} onChange={({ target }) => note(target.value as Attendance)}>
        {ATTENDANCES.map((value) => (
          <option key={value} value={value}>
            {t(`word.attendance.${value}`)}
          </option>
        ))}
      </select>
    </li>
  );
}

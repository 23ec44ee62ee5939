import { useQuery } from '@tanstack/react-query';
import { isDay } from '@verbund/domain/calendar/days.js';
import { useWatch } from 'react-hook-form';
import { useTexts } from '../../shared/texts/use-texts';
import { DateField } from '../../shared/ui/date-field';
import { FieldRow } from '../../shared/ui/form';
import { TextField } from '../../shared/ui/text-field';
import { checkQuery } from './api';
import { Warnings } from './calendar-words';
import { timeInput, type TimeValues } from './time-values';

/** Day and time, with what speaks against them as soon as they are known. */
export function TimeFields({ bodyId, roomId, meetingId }: { bodyId: string | null; roomId?: string | null; meetingId?: string }) {
  const { t } = useTexts();
  return (
    <>
      <DateField name="on" label={t('meetings.on')} />
      <FieldRow>
        <TextField name="from" label={t('meetings.from')} type="time" dir="ltr" />
        <TextField name="to" label={t('meetings.to')} type="time" dir="ltr" />
        <TextField name="nights" label={t('meetings.nights')} inputMode="numeric" maxLength={1} rules={{ pattern: /^\d$/ }} />
      </FieldRow>
      <DateHints bodyId={bodyId} roomId={roomId} meetingId={meetingId} />
    </>
  );
}

function DateHints({ bodyId, roomId, meetingId }: { bodyId: string | null; roomId?: string | null; meetingId?: string }) {
  const { t } = useTexts();
  const [on, from, to, nights] = useWatch({ name: ['on', 'from', 'to', 'nights'] }) as [TimeValues['on'], string, string, string];
  const time = timeInput({ on, from, to, nights });
  const isKnown = bodyId !== null && isDay(time.on) && time.durationMinutes >= 5;
  const { data } = useQuery({ ...checkQuery({ bodyId: bodyId ?? '', ...time, ...(roomId && { roomId }), ...(meetingId && { meetingId }) }), enabled: isKnown });
  return (
    <div role="status" className="date-hints">
      {isKnown && data && (data.warnings.length > 0 ? <Warnings warnings={data.warnings} /> : <p>{t('meetings.warning.none')}</p>)}
    </div>
  );
}

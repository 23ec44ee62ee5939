import { addDays } from '@verbund/domain/calendar/days.js';
import { OBSERVANCE_CALENDARS } from '@verbund/domain/rooms/observance-calendars.js';
import { useForm } from 'react-hook-form';
import type { FieldIssue } from '../../shared/http/api-problem';
import { useTexts } from '../../shared/texts/use-texts';
import { Checkbox } from '../../shared/ui/checkbox';
import { DateField } from '../../shared/ui/date-field';
import { Dialog } from '../../shared/ui/dialog';
import { FieldRow, Form } from '../../shared/ui/form';
import { Select } from '../../shared/ui/select';
import { TextField } from '../../shared/ui/text-field';
import { changeDays, enterDays, type CalendarDays } from './api';
import { calendarWord } from './calendar-words';

/** `to` is the last day here, while the API names the first day after it. */
type Values = { calendar: CalendarDays['calendar'] | null; name: string; from: string | null; to: string | null; estimated: boolean; eveningBefore: boolean; source: string };

const problemsOf = ({ from, to }: Values): FieldIssue[] => (from && to && to < from ? [{ field: 'to', code: 'endsBeforeBegin' }] : []);

const save = async (days: CalendarDays | null, { calendar, from, to, ...values }: Values): Promise<void> => {
  const span = { from: from!, to: addDays(to!, 1) };
  if (days?.id) await changeDays(days.id, { version: days.version!, ...values, ...span });
  else await enterDays({ ...values, ...span, calendar: calendar!, ...(days?.key && { replaces: days.key }) });
};

/** New days of a calendar, or a correction of those that are there. */
export function DaysDialog({ days, year, onClose }: { days: CalendarDays | null; year: number; onClose(): void }) {
  const texts = useTexts();
  const { t } = texts;
  const title = t(days ? 'meetings.calendar.correctDays' : 'meetings.calendar.add');
  const form = useForm<Values>({
    defaultValues: days
      ? { calendar: days.calendar, name: calendarWord(texts, days), from: days.from, to: addDays(days.to, -1), estimated: days.estimated, eveningBefore: days.eveningBefore, source: days.id ? days.source : '' }
      : { calendar: null, name: '', from: null, to: null, estimated: false, eveningBefore: false, source: '' },
  });
  return (
    <Dialog title={title} shape="wide" onClose={onClose}>
      <Form form={form} submitLabel={t('ui.save')} onSubmit={(values) => save(days, values).then(onClose)} check={problemsOf}>
        {!days && <Select name="calendar" label={t('meetings.calendar.which')} options={OBSERVANCE_CALENDARS.map((value) => ({ value, label: t(`rooms.calendar.${value}`) }))} />}
        <TextField name="name" label={t('meetings.calendar.name')} maxLength={120} />
        <FieldRow>
          <DateField name="from" label={t('meetings.calendar.from')} min={`${year - 1}-12-01`} />
          <DateField name="to" label={t('meetings.calendar.to')} />
        </FieldRow>
        <Checkbox name="estimated" label={t('calendar.estimated')} optional />
        <Checkbox name="eveningBefore" label={t('calendar.eveningBefore')} optional />
        <TextField name="source" label={t('meetings.calendar.source')} hint={t('meetings.calendar.source.hint')} maxLength={300} />
      </Form>
    </Dialog>
  );
}

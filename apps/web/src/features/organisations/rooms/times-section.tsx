import { OBSERVANCE_CALENDARS } from '@verbund/domain/rooms/observance-calendars.js';
import { useTexts } from '../../../shared/texts/use-texts';
import { CheckGroup } from '../../../shared/ui/check-group';
import { Checkbox } from '../../../shared/ui/checkbox';
import { DateField } from '../../../shared/ui/date-field';
import { FieldRow, FormSection } from '../../../shared/ui/form';
import { RepeatList } from '../../../shared/ui/repeat-list';
import { TextField } from '../../../shared/ui/text-field';
import { WEEKDAYS, weekdayName } from '../../../shared/weekdays';
import { NEW_HOURS, NEW_RANGE } from './form-values';

/** When the room can be had, and when not. */
export function TimesSection() {
  const { t } = useTexts();
  return (
    <FormSection title={t('rooms.section.times')} help={t('rooms.section.times.help')}>
      <RepeatList
        name="openingTimes"
        label={t('word.field.openingTimes')}
        addLabel={t('rooms.hours.add')}
        blank={NEW_HOURS}
      >
        {(path) => <HoursFields path={path} />}
      </RepeatList>
      <RepeatList
        name="unavailable"
        label={t('word.field.unavailable')}
        addLabel={t('rooms.blackout.add')}
        blank={NEW_RANGE}
      >
        {(path) => <RangeFields path={path} />}
      </RepeatList>
      <CheckGroup
        name="avoidedCalendars"
        label={t('rooms.calendars')}
        hint={t('rooms.calendars.hint')}
        options={OBSERVANCE_CALENDARS.map((value) => ({ value, label: t(`rooms.calendar.${value}`) }))}
        optional
      />
    </FormSection>
  );
}

/** The same hours on several days: ticked days, from, to. */
function HoursFields({ path }: { path: string }) {
  const { t, tag } = useTexts();
  const days = WEEKDAYS.map((day) => ({ value: String(day), label: weekdayName(tag, day) }));
  return (
    <>
      <div className="weekdays">
        <CheckGroup name={`${path}.weekdays`} label={t('rooms.hours.days')} options={days} />
      </div>
      <FieldRow>
        <TextField name={`${path}.from`} label={t('rooms.hours.from')} type="time" dir="ltr" />
        <TextField name={`${path}.to`} label={t('rooms.hours.to')} type="time" dir="ltr" />
      </FieldRow>
    </>
  );
}

function RangeFields({ path }: { path: string }) {
  const { t } = useTexts();
  return (
    <>
      <FieldRow>
        <DateField name={`${path}.from`} label={t('rooms.blackout.from')} />
        <DateField name={`${path}.to`} label={t('rooms.blackout.to')} />
      </FieldRow>
      <Checkbox name={`${path}.yearly`} label={t('rooms.blackout.yearly')} optional />
    </>
  );
}

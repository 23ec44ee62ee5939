import { CalendarClock } from 'lucide-react';
import { addDays, isDay } from '@verbund/domain/calendar/days.js';
import { useId } from 'react';
import { today } from '../texts/formats';
import { useTexts } from '../texts/use-texts';
import { Button } from './button';
import { Popover } from './popover';
import './reference-day.css';

type ReferenceDayProps = {
  /** `undefined`: today. */
  readonly day: string | undefined;
  /** How it stands now, such as "as of today". */
  readonly shown: string;
  /** What the field asks for. */
  readonly label: string;
  readonly todayLabel: string;
  onChange(day: string | undefined): void;
};

/** No register of ours reaches back further: what is typed on the way to a year is not asked about. */
const EARLIEST = '1900-01-01';

const lastDayOfLastYear = () => addDays(`${today().slice(0, 4)}-01-01`, -1);

/** The day that a list or its numbers speak of: quiet while it is today, marked when it is another one. */
export function ReferenceDay({ day, shown, label, todayLabel, onChange }: ReferenceDayProps) {
  const { date } = useTexts();
  const id = useId();
  const choose = (next: string) => onChange(next === today() ? undefined : next);
  const trigger = (
    <>
      <CalendarClock size={15} aria-hidden />
      {shown}
    </>
  );
  return (
    <Popover label={label} trigger={trigger} triggerClass={day ? 'reference-day on' : 'reference-day'}>
      {(close) => (
        <div className="reference-day-choice">
          <label htmlFor={id}>{label}</label>
          <input
            id={id}
            type="date"
            className="input input-date"
            min={EARLIEST}
            defaultValue={day ?? today()}
            onChange={({ target: { value } }) => isDay(value) && value >= EARLIEST && choose(value)}
          />
          <div className="actions">
            {[today(), lastDayOfLastYear()].map((offered, index) => (
              <Button
                key={offered}
                size="small"
                onClick={() => {
                  choose(offered);
                  close();
                }}
              >
                {index === 0 ? todayLabel : date(offered)}
              </Button>
            ))}
          </div>
        </div>
      )}
    </Popover>
  );
}

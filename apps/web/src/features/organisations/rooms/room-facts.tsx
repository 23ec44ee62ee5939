import { addDays } from '@verbund/domain/calendar/days.js';
import type { ReactNode } from 'react';
import { useTexts } from '../../../shared/texts/use-texts';
import { Fact, Facts } from '../../../shared/ui/facts';
import { clockOf, openingLines, weekdayWords } from '../../../shared/weekdays';
import { wordOf } from '../../../shared/words';
import type { Room } from './api';

/** Everything about a room that the person may know. */
export function RoomFacts({ room }: { room: Room }) {
  const texts = useTexts();
  const { t } = texts;
  const { address, howToFind, equipment, equipmentNote } = room;
  return (
    <Facts>
      <Fact label={t('word.field.stepFree')}>{wordOf(texts, 'stepFree', room.stepFree)}</Fact>
      <Fact label={t('word.field.equipment')}>
        {(equipment.length > 0 || equipmentNote) && (
          <>
            {texts.list(equipment.map((one) => wordOf(texts, 'equipment', one)))}
            {equipmentNote && <small className="hint block">{equipmentNote}</small>}
          </>
        )}
      </Fact>
      <Fact label={t('word.field.address')}>
        {address && (
          <bdi>{[address.street, `${address.postcode} ${address.place}`.trim()].filter(Boolean).join(', ')}</bdi>
        )}
        {howToFind && <small className="hint block">{howToFind}</small>}
      </Fact>
      <Fact label={t('word.field.openingTimes')}>
        <OpeningTimes room={room} />
      </Fact>
      {room.unavailable.length > 0 && (
        <Fact label={t('word.field.unavailable')}>
          <Blackouts room={room} />
        </Fact>
      )}
      <Fact label={t('rooms.hosting')}>{room.hosting && <Hosting hosting={room.hosting} />}</Fact>
      <InternalFacts room={room} />
    </Facts>
  );
}

/** What the network and the organisation itself know, and no other member. */
function InternalFacts({ room: { avoidedCalendars, contactOnTheDay } }: { room: Room }) {
  const { t, list } = useTexts();
  if (contactOnTheDay === undefined) return null;
  return (
    <>
      {avoidedCalendars && avoidedCalendars.length > 0 && (
        <Fact label={t('rooms.calendars')}>{list(avoidedCalendars.map((one) => t(`rooms.calendar.${one}`)))}</Fact>
      )}
      <Fact label={t('rooms.contact')}>
        {contactOnTheDay && (
          <>
            <bdi>{contactOnTheDay.name}</bdi>
            {contactOnTheDay.phone && (
              <a className="link block" href={`tel:${contactOnTheDay.phone.replace(/[^\d+]/g, '')}`}>
                <bdi dir="ltr">{contactOnTheDay.phone}</bdi>
              </a>
            )}
          </>
        )}
      </Fact>
    </>
  );
}

function OpeningTimes({ room: { openingTimes } }: { room: Room }) {
  const { t, tag } = useTexts();
  if (openingTimes.length === 0) return t('rooms.byArrangement');
  return (
    <ul className="room-times">
      {openingLines(openingTimes).map(({ weekdays, from, to }) => (
        <li key={`${from}-${to}`}>
          <span>{weekdayWords(tag, weekdays)}</span>
          <bdi dir="ltr">
            {clockOf(from)}–{clockOf(to)}
          </bdi>
        </li>
      ))}
    </ul>
  );
}

function Blackouts({ room: { unavailable } }: { room: Room }) {
  const { t, date } = useTexts();
  return (
    <ul>
      {unavailable.map(({ from, to, yearly }) => {
        const last = addDays(to, -1);
        const days = last === from ? date(from) : t('word.value.fromTo', { from: date(from), until: date(last) });
        return <li key={`${from}${to}`}>{yearly ? t('rooms.everyYear', { days }) : days}</li>;
      })}
    </ul>
  );
}

function Hosting({ hosting: { from, to, maxPeople } }: { hosting: NonNullable<Room['hosting']> }): ReactNode {
  const { t, date } = useTexts();
  const period = to
    ? t('word.value.fromTo', { from: date(from), until: date(addDays(to, -1)) })
    : t('word.value.since', { day: date(from) });
  return (
    <>
      {period}
      {maxPeople && <small className="hint block">{t('rooms.hosting.most', { count: maxPeople })}</small>}
    </>
  );
}

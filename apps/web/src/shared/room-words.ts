import { addDays } from '@verbund/domain/calendar/days.js';
import type { OpeningTime, Unavailability } from '@verbund/domain/rooms/room-values.js';
import type { Texts } from './texts/use-texts';
import { clockOf, openingLines, weekdayWords } from './weekdays';
import { wordOf } from './words';

type Address = { readonly street: string; readonly postcode: string; readonly place: string };

/** How what is said about a room reads in histories and conflicts. */
export function roomWords(texts: Texts): Record<string, (value: never) => string> {
  const { t, tag, list, date } = texts;
  const range = ({ from, to }: Unavailability): string =>
    t('word.value.fromTo', { from: date(from), until: date(addDays(to, -1)) });
  return {
    capacityApproximate: (is: boolean) => t(is ? 'word.value.yes' : 'word.value.no'),
    hostingFrom: (day: string) => date(day, 'long'),
    hostingTo: (end: string) => date(addDays(end, -1), 'long'),
    stepFree: (value: string) => wordOf(texts, 'stepFree', value),
    equipment: (values: readonly string[]) => list(values.map((value) => wordOf(texts, 'equipment', value))),
    address: ({ street, postcode, place }: Address) =>
      [street, `${postcode} ${place}`.trim()].filter(Boolean).join(', '),
    openingTimes: (times: readonly OpeningTime[]) =>
      openingLines(times)
        .map(({ weekdays, from, to }) => `${weekdayWords(tag, weekdays)} ${clockOf(from)}–${clockOf(to)}`)
        .join('; '),
    unavailable: (ranges: readonly Unavailability[]) => ranges.map(range).join('; '),
  };
}

import type { Day } from '@verbund/domain/calendar/days.js';
import type { Land } from '@verbund/domain/calendar/school-holidays.js';
import { getHolidays, type Holiday } from 'feiertagejs';

/** The library's names of holidays → those of the text catalogues. */
const KIND_OF: Partial<Record<Holiday['name'], string>> = {
  NEUJAHRSTAG: 'newYear', HEILIGEDREIKOENIGE: 'epiphany', WELTFRAUENTAG: 'womensDay', KARFREITAG: 'goodFriday', OSTERSONNTAG: 'easterSunday', OSTERMONTAG: 'easterMonday', TAG_DER_ARBEIT: 'labourDay',
  CHRISTIHIMMELFAHRT: 'ascension', PFINGSTSONNTAG: 'whitSunday', PFINGSTMONTAG: 'whitMonday', FRONLEICHNAM: 'corpusChristi', MARIAHIMMELFAHRT: 'assumption', WELTKINDERTAG: 'childrensDay',
  DEUTSCHEEINHEIT: 'germanUnity', REFORMATIONSTAG: 'reformation', ALLERHEILIGEN: 'allSaints', BUBETAG: 'repentance', ERSTERWEIHNACHTSFEIERTAG: 'christmasDay', ZWEITERWEIHNACHTSFEIERTAG: 'boxingDay',
};

export type PublicHoliday = { readonly on: Day; readonly kind: string };

/** The public holidays of a Land, from a day up to but not including another. */
export function publicHolidays(land: Land, from: Day, to: Day): PublicHoliday[] {
  const [first, last] = [from, to].map((day) => Number(day.slice(0, 4))) as [number, number];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return years.flatMap((year) => getHolidays(year, land)).flatMap(({ name, dateString: on }) => (KIND_OF[name] && from <= on && on < to ? [{ on, kind: KIND_OF[name] }] : []));
}

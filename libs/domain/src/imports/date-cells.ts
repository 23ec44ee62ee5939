import { dayFrom, dayOfNumber, daysInMonth, isCalendarDate, isDay, type Day } from '../calendar/days.js';
import { earliestDay, latestDay, precisionOf, type PartialDate } from '../calendar/partial-date.js';
import { fold } from '../names/fold.js';
import {
  assumed,
  certain,
  isUnderstood,
  notUnderstood,
  statesUnknown,
  tidyLine,
  type ImportNote,
  type Reading,
} from './reading.js';

/** Folded beginnings of month names, German and English: three letters are enough for both. */
const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  mrz: 3,
  apr: 4,
  mai: 5,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  dez: 12,
  dec: 12,
};

const APPROXIMATE = /^(?:ca\.?|circa|etwa|um|about|seit|since|ab) (?=\d|\p{L})/iu;
const DAY_MONTH_YEAR = /^(\d{1,2}) ?[./-] ?(\d{1,2}) ?[./-] ?(\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/;
const MONTH_YEAR = /^(\d{1,2}) ?[./-] ?(\d{4})$/;
const DAY_MONTH_NAME_YEAR = /^(?:(\d{1,2})\.? )?(\p{L}{3,9})\.? (\d{4})$/u;
const YEAR = /^(?:1[5-9]|20|21)\d\d$/;
/** A spreadsheet counts days from 1899-12-30; five digits are the years 1927 to 2173. */
const SPREADSHEET_NUMBER = /^[1-9]\d{4}$/;
const SPREADSHEET_DAY_ZERO = -25_569;

/** A date as exactly as the cell knows it: `1982`, `11/2019`, `Mai 2015`, `25.12.2005`, ISO. Blank or "unbekannt" gives `null`. */
export function readPartialDate(cell: string): Reading<PartialDate | null> {
  const tidy = tidyLine(cell);
  if (tidy === '') return certain(null, cell);
  if (statesUnknown(cell)) return certain(null, cell, 'unknownStated');
  const exact = tidy.replace(APPROXIMATE, '');
  if (exact !== tidy && /^(?:ca|circa|etwa|um|about)/i.test(tidy)) return approximated(readExactDate(exact, cell));
  return readExactDate(exact, cell);
}

const approximated = (reading: Reading<PartialDate>): Reading<PartialDate> =>
  isUnderstood(reading) ? assumed(reading.value, reading.original, 'approximate') : reading;

function readExactDate(text: string, cell: string): Reading<PartialDate> {
  if (YEAR.test(text)) return certain(text, cell);
  const numeric = DAY_MONTH_YEAR.exec(text);
  if (numeric) return fromDayMonthYear(numeric, text, cell);
  const iso = YEAR_FIRST.exec(text);
  if (iso) return fromParts(Number(iso[1]), Number(iso[2]), iso[3], cell);
  const month = MONTH_YEAR.exec(text);
  if (month) return fromParts(Number(month[2]), Number(month[1]), undefined, cell);
  const named = DAY_MONTH_NAME_YEAR.exec(text);
  const monthNumber = named && MONTHS[fold(named[2] ?? '').slice(0, 3)];
  if (named && monthNumber) return fromParts(Number(named[3]), monthNumber, named[1], cell);
  if (SPREADSHEET_NUMBER.test(text))
    return assumed(dayOfNumber(Number(text) + SPREADSHEET_DAY_ZERO), cell, 'spreadsheetNumber');
  return notUnderstood('IMPORT_DATE_UNCLEAR', cell);
}

/** Day before month, as here; with slashes it could be American unless the first number is above 12, so that is assumed and shown. */
function fromDayMonthYear(match: RegExpExecArray, text: string, cell: string): Reading<PartialDate> {
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const hasTwoDigits = match[3]?.length === 2;
  const reading = fromParts(hasTwoDigits ? centuryOf(year) : year, month, String(day), cell);
  if (!isUnderstood(reading)) return reading;
  if (hasTwoDigits) return assumed(reading.value, cell, 'twoDigitYear');
  return text.includes('/') && day <= 12 && day !== month ? assumed(reading.value, cell, 'dayBeforeMonth') : reading;
}

/** `49` is 2049, `50` is 1950. */
const centuryOf = (year: number): number => (year < 50 ? 2000 : 1900) + year;

function fromParts(year: number, month: number, dayText: string | undefined, cell: string): Reading<PartialDate> {
  const day = Number(dayText ?? 1);
  if (isCalendarDate(year, month, day))
    return certain(dayFrom(year, month, day).slice(0, dayText === undefined ? 7 : 10), cell);
  return notUnderstood(
    'IMPORT_DATE_IMPOSSIBLE',
    cell,
    dayText === undefined ? undefined : nearestDate(year, month, day),
  );
}

/** 31 February: the last day of that month. Month 25: day and month may have been swapped. */
function nearestDate(year: number, month: number, day: number): Day | undefined {
  if (isCalendarDate(year, day, month)) return dayFrom(year, day, month);
  return month >= 1 && month <= 12 && day > 0 && year >= 1 ? dayFrom(year, month, daysInMonth(year, month)) : undefined;
}

const EDGE_NOTES: Readonly<Record<'start' | 'end', Readonly<Record<'year' | 'month', ImportNote>>>> = {
  start: { year: 'startOfYear', month: 'startOfMonth' },
  end: { year: 'endOfYear', month: 'endOfMonth' },
};

/**
 * A day. Where the cell gives only a month or year, its first (`start`) or last day (`end`, inclusive: "gültig bis 2028" is
 * 2028-12-31) is assumed and shown.
 */
export function readDay(cell: string, edge: 'start' | 'end'): Reading<Day | null> {
  const reading = readPartialDate(cell);
  if (!isUnderstood(reading) || reading.value === null || isDay(reading.value)) return reading;
  const day = edge === 'start' ? earliestDay(reading.value) : latestDay(reading.value);
  return assumed(day, cell, EDGE_NOTES[edge][precisionOf(reading.value) === 'year' ? 'year' : 'month']);
}

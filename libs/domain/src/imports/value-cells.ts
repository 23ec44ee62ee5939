import type { StepFree } from '../organisations/organisation-values.js';
import {
  assumed,
  certain,
  isUnderstood,
  notUnderstood,
  readText,
  statesUnknown,
  tidyLine,
  type Reading,
} from './reading.js';

const YES = new Set(['ja', 'j', 'yes', 'y', 'x', '✓', '✔', 'wahr', 'true', '1', 'ok', 'vorhanden', 'oui', 'si']);
const NO = new Set(['nein', 'n', 'no', 'falsch', 'false', '0', 'kein', 'keine', 'nicht vorhanden', 'non']);

/** Yes or no; a blank says neither. */
export function readYesNo(cell: string): Reading<boolean | null> {
  const word = tidyLine(cell).toLowerCase();
  if (word === '') return certain(null, cell);
  if (statesUnknown(cell)) return certain(null, cell, 'unknownStated');
  if (YES.has(word)) return certain(true, cell);
  return NO.has(word) ? certain(false, cell) : notUnderstood('IMPORT_YES_NO_UNCLEAR', cell);
}

const PARTLY = new Set([
  'teilweise',
  'teils',
  'zum teil',
  'bedingt',
  'mit hilfe',
  'eingeschränkt',
  'partly',
  'partially',
  'limited',
]);

/** Whether a place can be reached without steps; a blank says nothing. */
export function readStepFree(cell: string): Reading<StepFree | null> {
  if (PARTLY.has(tidyLine(cell).toLowerCase())) return certain('partly', cell);
  if (statesUnknown(cell)) return certain('unknown', cell, 'unknownStated');
  const reading = readYesNo(cell);
  if (!isUnderstood(reading)) return reading;
  return certain(reading.value === null ? null : reading.value ? 'yes' : 'no', cell);
}

const ROOM_COUNT = /^(?:(\d{1,2})|zwei|drei|vier) ?(?:Räume|Zimmer|Säle|rooms)\b ?:? ?/iu;
const CAPACITY =
  /^(ca\.?|circa|etwa|um|bis zu|max\.?|about|up to)? ?(\d{1,4})(?: ?(?:Plätze|Personen|Pers\.?|Sitzplätze|seats|people|Pl\.?))?$/iu;

/** Seats of each room: `60`, `ca. 30`, `2 Räume: 15 + 40`. A range or a count that does not fit the rooms is not guessed. */
export function readCapacities(cell: string): Reading<number>[] {
  const tidy = tidyLine(cell);
  if (tidy === '' || statesUnknown(cell)) return [];
  const counted = ROOM_COUNT.exec(tidy);
  const parts = tidy.slice(counted?.[0].length ?? 0).split(/ ?(?:[+;,/&]|\bund\b) ?/u);
  if (counted?.[1] !== undefined && Number(counted[1]) !== parts.length)
    return [notUnderstood('IMPORT_CAPACITY_UNCLEAR', cell)];
  return parts.map((part) => readCapacity(part, parts.length === 1 ? cell : part));
}

function readCapacity(part: string, original: string): Reading<number> {
  const match = CAPACITY.exec(part);
  if (!match) return notUnderstood('IMPORT_CAPACITY_UNCLEAR', original, /\d{1,4}/.exec(part)?.[0]);
  const seats = Number(match[2]);
  if (seats === 0) return notUnderstood('IMPORT_CAPACITY_UNCLEAR', original);
  return match[1] === undefined ? certain(seats, original) : assumed(seats, original, 'approximate');
}

/** Register court and number: `VR 202649`, `VR202649`, `AG Hannover, VR 202649`. */
export type RegisterEntry = { readonly court: string | null; readonly number: string };

const REGISTER_ENTRY =
  /^(?:(?:AG|Amtsgericht|Registergericht) ([\p{L} .-]{2,60}?),? ?)?(?:Nr\.? ?)?(VR|HRB|HRA|GnR|PR)[ .:-]{0,3}(\d{1,8})( [A-Z]{1,2})?$/iu;

export function readRegisterEntry(cell: string): Reading<RegisterEntry | null> {
  const { value: tidy } = readText(cell);
  if (tidy === null) return certain(null, cell);
  const match = REGISTER_ENTRY.exec(tidy);
  if (match)
    return certain(
      {
        court: match[1] ?? null,
        number: `${match[2]?.toUpperCase().replace('GNR', 'GnR')} ${match[3]}${match[4] ?? ''}`,
      },
      cell,
    );
  return notUnderstood('IMPORT_REGISTER_NUMBER_UNCLEAR', cell, /^\d{1,8}$/.test(tidy) ? `VR ${tidy}` : undefined);
}

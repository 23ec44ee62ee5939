import { addDays, type Day } from '../calendar/days.js';
import type { MembershipClass, MembershipState } from '../membership/membership-rules.js';
import { fold } from '../names/fold.js';
import { readDay } from './date-cells.js';
import { candidatesFrom, nearestOf } from './nearest.js';
import { assumed, certain, isUnderstood, notUnderstood, tidyLine, type Reading } from './reading.js';

/** What a status word says; days are those the cell itself names, `endsOn` is exclusive: the first day without membership. */
export type StatedStatus = {
  readonly state: MembershipState;
  readonly membershipClass: MembershipClass | null;
  readonly effectiveOn: Day | null;
  readonly endsOn: Day | null;
};

type StatusWord = readonly [state: MembershipState, membershipClass: MembershipClass | null, words: string];

/** German and English words, feminine and masculine by their stem. A class of `null` with a member state means: not said. */
const STATUS_WORDS: readonly StatusWord[] = [
  ['active', null, 'aktiv, Mitglied, aktives Mitglied, ja, active, member'],
  ['active', 'full', 'Vollmitglied, ordentlich, ordentliches Mitglied, ordentliche Mitgliedschaft, full member, full'],
  ['active', 'associate', 'assoziiert, assoziiertes Mitglied, Assoziierte, Gastmitglied, associate, associate member'],
  ['active', 'supporting', 'Fördermitglied, fördernd, förderndes Mitglied, Förderer, supporting, supporting member'],
  ['probation', null, 'Probe, auf Probe, Probezeit, Probemitglied, Mitglied auf Probe, probation, on probation'],
  [
    'suspended',
    null,
    'ruht, ruhend, ruhende Mitgliedschaft, Mitgliedschaft ruht, inaktiv, pausiert, suspended, inactive',
  ],
  ['exitPending', null, 'gekündigt, Kündigung, Austritt, tritt aus, Austritt erklärt, notice given, leaving'],
  [
    'former',
    null,
    'ehemalig, ehemalige, ehemaliges Mitglied, ehem., ausgetreten, beendet, former, former member, left',
  ],
  ['expelled', null, 'ausgeschlossen, Ausschluss, expelled'],
  [
    'lead',
    null,
    'Interessent, Interessentin, interessiert, Interesse, Kontakt, Interessierte, lead, prospect, interested',
  ],
  [
    'application',
    null,
    'Antrag, Antrag gestellt, Aufnahmeantrag, beantragt, Bewerber, in Aufnahme, application, applied, applicant',
  ],
  ['documentsComplete', null, 'Unterlagen vollständig, Antrag vollständig, documents complete'],
  ['decided', null, 'beschlossen, Aufnahme beschlossen, aufgenommen, decided, admitted'],
];

const wordsOf = ([, , words]: StatusWord): string[] => words.split(', ');

const STATUS_BY_WORD: ReadonlyMap<string, StatusWord> = new Map(
  STATUS_WORDS.flatMap((entry) => wordsOf(entry).map((word) => [fold(word), entry] as const)),
);
const ALL_WORDS = candidatesFrom(STATUS_WORDS.flatMap(wordsOf));

/** `Austritt zum 31.12.2026`, `ruht seit 1.1.2026`, `ehemalig (2019)`: the word, and how its day is meant. */
const WORD_AND_DAY =
  /^([\p{L} .*:/-]{2,40}?),? \(?(zum|per|bis|am|seit|ab|since|as of|until)? ?([\d.,/ -]{4,12}|\p{L}{3,9}\.? \d{4})\)?$/u;

/** The membership a status word describes. `aktiv` alone says nothing about the class: full is assumed and shown. */
export function readStatus(cell: string): Reading<StatedStatus | null> {
  const tidy = tidyLine(cell);
  if (tidy === '') return certain(null, cell);
  const whole = STATUS_BY_WORD.get(fold(tidy));
  if (whole) return stated(whole, null, undefined, cell);
  const [, word = '', preposition, dayText = ''] = WORD_AND_DAY.exec(tidy) ?? [];
  const entry = STATUS_BY_WORD.get(fold(word));
  if (!entry) return notUnderstood('IMPORT_STATUS_UNKNOWN', cell, nearestOf(tidy, ALL_WORDS));
  const isEnd = entry[0] === 'exitPending' || entry[0] === 'former' || entry[0] === 'expelled';
  const day = readDay(dayText, isEnd ? 'end' : 'start');
  if (!isUnderstood(day)) return { ...day, original: cell };
  const reading = stated(entry, day.value, preposition, cell);
  return day.note && isUnderstood(reading) ? assumed(reading.value, cell, day.note) : reading;
}

/** An end "zum 31.12." names the last day of membership, so the first day without it is the next; "seit 1.1." names the first day itself. */
function stated(
  entry: StatusWord,
  day: Day | null,
  preposition: string | undefined,
  cell: string,
): Reading<StatedStatus> {
  const [state, statedClass] = entry;
  const firstDayWithout =
    day === null ? null : /^(?:seit|ab|since|as of)$/.test(preposition ?? '') ? day : addDays(day, 1);
  const days =
    state === 'exitPending'
      ? { effectiveOn: null, endsOn: firstDayWithout }
      : state === 'former' || state === 'expelled'
        ? { effectiveOn: firstDayWithout, endsOn: firstDayWithout }
        : { effectiveOn: day, endsOn: null };
  const isClassUnsaid = statedClass === null && MEMBER_WORDS.includes(state);
  const value: StatedStatus = { state, membershipClass: isClassUnsaid ? 'full' : statedClass, ...days };
  return isClassUnsaid ? assumed(value, cell, 'fullMemberAssumed') : certain(value, cell);
}

/** States that need a class to be recorded, counting the one an organisation had before it left. */
const MEMBER_WORDS: readonly MembershipState[] = [
  'probation',
  'active',
  'suspended',
  'exitPending',
  'former',
  'expelled',
];

const CLASS_WORDS: Readonly<Record<MembershipClass, readonly string[]>> = {
  full: ['Voll', 'Vollmitglied', 'ordentlich', 'ordentliches Mitglied', 'full', 'full member'],
  associate: ['assoziiert', 'assoziiertes Mitglied', 'Gast', 'Gastmitglied', 'associate', 'associate member'],
  supporting: ['Förder', 'Fördermitglied', 'fördernd', 'förderndes Mitglied', 'supporting', 'supporting member'],
};

const ALL_CLASS_WORDS = candidatesFrom(Object.values(CLASS_WORDS).flat());

/** The class where a column of its own gives it. */
export function readMembershipClass(cell: string): Reading<MembershipClass | null> {
  const wanted = fold(cell);
  if (wanted === '') return certain(null, cell);
  const found = (Object.keys(CLASS_WORDS) as MembershipClass[]).find((name) =>
    CLASS_WORDS[name].some((word) => fold(word) === wanted),
  );
  return found ? certain(found, cell) : notUnderstood('IMPORT_STATUS_UNKNOWN', cell, nearestOf(cell, ALL_CLASS_WORDS));
}

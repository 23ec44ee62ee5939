import type { NoteCreate } from '../modules/notes/notes.dto.js';

/** What the office wrote down over the last two years. */
const NOTES: readonly Omit<NoteCreate, 'occurredOn'>[] = [
  { kind: 'call', visibility: 'team', text: 'Der Vorstand möchte im Herbst einen Raum für vierzig Personen anbieten. Stufenlos, mit Küche. Foto kommt per Mail.' },
  { kind: 'visit', visibility: 'team', text: 'Besuch im Vereinsheim. Zwölf Ehrenamtliche, viele neue Gesichter. Wunsch: Fortbildung zu Zuwendungsanträgen.' },
  { kind: 'mail', visibility: 'office', text: 'Nach neuer Bankverbindung gefragt, Antwort steht aus.' },
  { kind: 'meeting', visibility: 'team', text: 'Gemeinsames Treffen zum Sommerfest: Sie übernehmen das Kinderprogramm.' },
  { kind: 'call', visibility: 'team', text: 'Ansprechperson wechselt im Januar. Bitte dann nachfragen, wer die Einladungen bekommt.' },
  { kind: 'note', visibility: 'office', text: 'Freistellungsbescheid liegt nur als Foto vor, Kopie erbeten.' },
];

/** The note of a day; the same words do not follow each other. */
export const noteOn = (occurredOn: string, n: number): NoteCreate => ({ ...NOTES[n % NOTES.length]!, occurredOn });

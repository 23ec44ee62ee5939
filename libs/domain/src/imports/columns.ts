import { fold } from '../names/fold.js';
import { likenessOfTexts } from '../names/likeness.js';

/**
 * What a column can hold, with the headers an office gives it, German and English, separated by `|`. `rowNumber` only names the row. Fields in
 * `REPEATABLE` may stand in several columns (Telefon 1, Telefon 2).
 */
export const IMPORT_COLUMNS = {
  rowNumber: 'Nr | Nr. | Lfd. Nr. | Nummer | ID | No | Number',
  name: 'Vereinsname | Name | Organisation | Verein | Name der Organisation | Name des Vereins | Mitglied | Organization | Organisation name | Association',
  shortName: 'Kurzname | Abkürzung | Kürzel | Kurzform | Short name | Abbreviation | Acronym',
  displayName: 'Anzeigename | Rufname | Display name',
  ownScriptName:
    'Name in eigener Schrift | Originalname | Name (Original) | Eigenname | Name in original script | Native name',
  latinName: 'Umschrift | Transliteration | Name (lateinisch) | Romanised name',
  formerName: 'Früherer Name | Ehemaliger Name | vormals | Former name',
  aliasName: 'Alias | Auch bekannt als | Weitere Namen | Also known as',
  legalForm: 'Rechtsform | Legal form',
  registerNumber:
    'VR-Nr. | VR | Vereinsregister | Registernummer | Register-Nr. | Vereinsregisternummer | Register number | Registration number',
  registerCourt: 'Registergericht | Amtsgericht | Register court',
  founded:
    'Gegründet | Gründung | Gründungsjahr | Gründungsdatum | Gegründet am | Founded | Founding year | Established',
  kind: 'Art | Kategorie | Typ | Kind | Type | Category',
  memberSince:
    'Mitglied seit | Beitritt | Eintritt | Beitrittsdatum | Eintrittsdatum | Aufnahme | Member since | Joined',
  memberUntil: 'Mitglied bis | Austritt | Austrittsdatum | Ausgetreten am | Member until | Left',
  status: 'Status | Mitgliedsstatus | Mitgliedschaft | Membership status | Membership',
  membershipClass: 'Mitgliedsart | Mitgliedsklasse | Art der Mitgliedschaft | Membership class | Membership type',
  foundingMember: 'Gründungsmitglied | Founding member',
  purpose: 'Zweck | Vereinszweck | Ziele | Beschreibung | Kurzbeschreibung | Purpose | Description | Mission',
  topics:
    'Schwerpunkte | Themen | Tätigkeiten | Arbeitsschwerpunkte | Aktivitäten | Angebote | Topics | Activities | Focus',
  targetGroups: 'Zielgruppen | Zielgruppe | Target groups',
  workingLanguages: 'Sprachen | Arbeitssprachen | Sprache | Languages | Working languages',
  adviceLanguages: 'Beratungssprachen | Sprachen der Beratung | Beratung in | Languages of advice | Advice languages',
  street: 'Straße | Strasse | Adresse | Anschrift | Straße und Hausnummer | Straße Nr. | Street | Address',
  addressAddition: 'Adresszusatz | c/o | Zusatz | Address addition | Address line 2',
  postcode: 'PLZ | Postleitzahl | Postcode | Postal code | ZIP | ZIP code',
  place: 'Ort | Stadt | Wohnort | City | Town | Place',
  country: 'Land | Country',
  districts: 'Stadtteil | Stadtteile | Stadtbezirk | Bezirk | District | Districts | Borough',
  phone: 'Telefon | Tel. | Tel | Telefonnummer | Festnetz | Rufnummer | Phone | Telephone | Phone number',
  mobile: 'Mobil | Handy | Mobiltelefon | Mobile | Cell',
  fax: 'Fax | Telefax',
  email: 'E-Mail | Email | Mail | E-Mail-Adresse | Mailadresse | Email address',
  website: 'Webseite | Website | Homepage | Internet | Internetseite | Web | URL',
  links: 'Facebook | Instagram | YouTube | Mastodon | Social Media | Links',
  contactPeople:
    'Ansprechpartner*in | Ansprechpartner | Ansprechperson | Kontakt | Kontaktperson | Vorsitzende*r | Contact | Contact person | Contact name',
  contactFunctions: 'Funktion | Rolle | Amt | Position | Function | Role',
  contactEmail: 'E-Mail Ansprechpartner*in | E-Mail Kontaktperson | Contact email',
  contactPhone: 'Telefon Ansprechpartner*in | Telefon Kontaktperson | Contact phone',
  roomCapacities: 'Raum (Plätze) | Räume | Raum | Plätze | Kapazität | Rooms | Room (seats) | Capacity | Seats',
  stepFree:
    'stufenlos | barrierefrei | Barrierefreiheit | rollstuhlgerecht | Step-free | Wheelchair access | Accessible',
  accessibilityNote: 'Hinweise zur Barrierefreiheit | Zugang | Accessibility note',
  exemptionValidUntil:
    'Freistellungsbescheid bis | Freistellungsbescheid | Gemeinnützig bis | Freistellung bis | Exemption notice until | Tax exemption until',
  notes:
    'Bemerkung | Bemerkungen | Notiz | Notizen | Anmerkung | Kommentar | Hinweis | Notes | Remark | Remarks | Comment',
} as const satisfies Record<string, string>;

export type ImportField = keyof typeof IMPORT_COLUMNS;
export const IMPORT_FIELDS = Object.keys(IMPORT_COLUMNS) as ImportField[];

/** The headers known for a field. */
export const headersOf = (field: ImportField): string[] => IMPORT_COLUMNS[field].split(' | ');

/** Fields that several columns of one file may fill. */
export const REPEATABLE_FIELDS: readonly ImportField[] = [
  'aliasName',
  'formerName',
  'topics',
  'districts',
  'phone',
  'mobile',
  'email',
  'website',
  'links',
  'notes',
];

/**
 * One column of the file. `remembered`: chosen by hand in an earlier import; `certain`: the header is a known one; `assumed`: it resembles one;
 * `field` `null`: nobody knows yet, or a person decided to leave the column out (then `remembered`).
 */
export type ColumnMatch = {
  readonly header: string;
  readonly field: ImportField | null;
  readonly certainty: 'remembered' | 'certain' | 'assumed' | 'none';
};

/** Earlier choices: the folded header and its field, `null` for "leave out". */
export type RememberedColumns = Readonly<Record<string, ImportField | null>>;

/** The key under which a header is remembered. */
export const headerKey = (header: string): string => fold(header);

const FIELD_BY_HEADER: ReadonlyMap<string, ImportField> = new Map(
  IMPORT_FIELDS.flatMap((field) => headersOf(field).map((header) => [headerKey(header), field] as const)),
);

/** From this share of common letter triples a header is taken for a misspelling of a known one. */
const RESEMBLES = 0.7;

/** The field of each column, in the order of the file. A field is given once unless it is repeatable: the surest column has it, then the first. */
export function matchColumns(headers: readonly string[], remembered: RememberedColumns = {}): ColumnMatch[] {
  const matches = headers.map((header) => matchColumn(header, remembered));
  return matches.map((match, index) =>
    isTakenBySurer(match, index, matches) ? { ...match, field: null, certainty: 'none' } : match,
  );
}

/** What is longer is a text, not a header. */
const LONGEST_HEADER = 100;

function matchColumn(header: string, remembered: RememberedColumns): ColumnMatch {
  if (header.length > LONGEST_HEADER) return { header, field: null, certainty: 'none' };
  const key = headerKey(header);
  const numberless = key.replace(/ ?\d{1,2}$/, '');
  if (Object.hasOwn(remembered, key)) return { header, field: remembered[key] ?? null, certainty: 'remembered' };
  const known = FIELD_BY_HEADER.get(key) ?? FIELD_BY_HEADER.get(numberless);
  if (known) return { header, field: known, certainty: 'certain' };
  const similar = key.length < 4 ? undefined : similarHeader(key);
  return similar ? { header, field: similar, certainty: 'assumed' } : { header, field: null, certainty: 'none' };
}

function similarHeader(key: string): ImportField | undefined {
  const rated = [...FIELD_BY_HEADER].map(([known, field]) => ({ field, likeness: likenessOfTexts(key, known) }));
  const best = rated.reduce((top, next) => (next.likeness > top.likeness ? next : top));
  return best.likeness >= RESEMBLES ? best.field : undefined;
}

const SURENESS: readonly ColumnMatch['certainty'][] = ['remembered', 'certain', 'assumed', 'none'];

const isTakenBySurer = (match: ColumnMatch, index: number, matches: readonly ColumnMatch[]): boolean =>
  match.field !== null &&
  !REPEATABLE_FIELDS.includes(match.field) &&
  matches.some(
    (other, position) => other.field === match.field && position !== index && isSurer(other, position, match, index),
  );

function isSurer(first: ColumnMatch, firstIndex: number, second: ColumnMatch, secondIndex: number): boolean {
  const difference = SURENESS.indexOf(first.certainty) - SURENESS.indexOf(second.certainty);
  return difference < 0 || (difference === 0 && firstIndex < secondIndex);
}

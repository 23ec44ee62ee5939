import { localeTagOf } from '@verbund/contracts/languages.js';
import { WORD_TEXTS } from '@verbund/contracts/word-texts.js';
import type { Db } from '../../platform/database/sql.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { organisationsForExport, type ExportedOrganisation } from '../organisations/organisations-export.queries.js';
import { peopleForExport, type ExportedPerson } from '../people/people-export.queries.js';
import type { HolderAddress } from '../bodies/mandates.dto.js';
import type { HeaderLanguage, OrganisationsExportQuery, PeopleExportQuery } from './exports.dto.js';
import type { Cell, Sheet } from '../../platform/http/sheet.js';

/** A closed list's word, such as `legalForm`, `foundation`. */
type Words = { word(list: string, value: string | null): string | null; languageNames(tags: readonly string[]): string };

type Column<Row> = { readonly de: string; readonly en: string; value(row: Row, words: Words): Cell };

/** The headers are those that the import knows, so that a file can be corrected and come back. */
export const ORGANISATION_COLUMNS: readonly Column<ExportedOrganisation>[] = [
  { de: 'Vereinsname', en: 'Organisation name', value: (row) => row.name },
  { de: 'Kurzname', en: 'Short name', value: (row) => row.shortName },
  { de: 'Name in eigener Schrift', en: 'Native name', value: (row) => row.ownScriptName },
  { de: 'Umschrift', en: 'Transliteration', value: (row) => row.latinName },
  { de: 'Rechtsform', en: 'Legal form', value: (row, { word }) => word('legalForm', row.legalForm) },
  { de: 'VR-Nr.', en: 'Register number', value: (row) => row.registerNumber },
  { de: 'Registergericht', en: 'Register court', value: (row) => row.registerCourt },
  { de: 'Gegründet', en: 'Founded', value: (row) => row.founded },
  { de: 'Art', en: 'Kind', value: (row, { word }) => listed(row.kinds.map((kind) => word('organisationKind', kind))) },
  { de: 'Status', en: 'Membership status', value: (row, { word }) => word('membershipState', row.state) },
  { de: 'Mitgliedsart', en: 'Membership class', value: (row, { word }) => word('membershipClass', row.membershipClass) },
  { de: 'Mitglied seit', en: 'Member since', value: (row) => row.memberSince },
  { de: 'Straße', en: 'Street', value: (row) => row.street },
  { de: 'PLZ', en: 'Postcode', value: (row) => row.postcode },
  { de: 'Ort', en: 'Place', value: (row) => row.place },
  { de: 'Stadtteile', en: 'Districts', value: (row) => listed(row.districts) },
  { de: 'Telefon', en: 'Phone', value: (row) => row.phone },
  { de: 'E-Mail', en: 'Email', value: (row) => row.email },
  { de: 'Webseite', en: 'Website', value: (row) => row.website },
  { de: 'Ansprechperson', en: 'Contact person', value: (row) => row.contact },
  { de: 'Funktion', en: 'Function', value: (row, { word }) => word('function', row.contactFunction) },
  { de: 'Sprachen', en: 'Languages', value: (row, { languageNames }) => languageNames(row.workingLanguages) },
  { de: 'Beratungssprachen', en: 'Languages of advice', value: (row, { languageNames }) => languageNames(row.adviceLanguages) },
  { de: 'Schwerpunkte', en: 'Topics', value: (row) => listed(row.topics) },
  { de: 'Zielgruppen', en: 'Target groups', value: (row, { word }) => listed(row.targetGroups.map((group) => word('targetGroup', group))) },
  { de: 'Raum (Plätze)', en: 'Room (seats)', value: (row) => row.seats.join(' + ') },
  { de: 'Freistellungsbescheid bis', en: 'Exemption notice until', value: (row) => row.exemptionNoticeUntil },
];

export const PERSON_COLUMNS: readonly Column<ExportedPerson>[] = [
  { de: 'Nachname', en: 'Family name', value: (row) => row.familyName },
  { de: 'Vorname', en: 'Given name', value: (row) => row.givenName },
  { de: 'Umschrift', en: 'Transliteration', value: (row) => row.latinName },
  { de: 'Organisation', en: 'Organisation', value: (row) => row.organisation },
  { de: 'Funktion', en: 'Function', value: (row, { word }) => word('function', row.function) },
  { de: 'Telefon', en: 'Phone', value: (row) => row.phone },
  { de: 'E-Mail', en: 'Email', value: (row) => row.email },
  { de: 'Sprachen', en: 'Languages', value: (row, { languageNames }) => languageNames(row.languages) },
];

export const HOLDER_COLUMNS: readonly Column<HolderAddress>[] = [
  { de: 'Name', en: 'Name', value: (row) => row.name },
  { de: 'E-Mail', en: 'Email', value: (row) => row.email },
  { de: 'Sprache', en: 'Language', value: (row, { languageNames }) => languageNames([row.language]) },
  { de: 'Aufgabe', en: 'Role', value: (row, { word }) => word('mandateRole', row.role) },
];

export function organisationsSheet(db: Db, actor: RequestActor, query: OrganisationsExportQuery): Sheet {
  const language = headerLanguage(actor, query);
  return sheetOf(language === 'de' ? 'organisationen' : 'organisations', language, ORGANISATION_COLUMNS, organisationsForExport(db, actor, query, language));
}

/** One row per function that a person holds today; people without one have a row too. */
export function peopleSheet(db: Db, actor: RequestActor, query: PeopleExportQuery): Sheet {
  const language = headerLanguage(actor, query);
  return sheetOf(language === 'de' ? 'personen' : 'people', language, PERSON_COLUMNS, peopleForExport(db, actor, query));
}

/** One row per mandate, as the body sits. */
export function holdersSheet(actor: RequestActor, query: { headerLanguage?: HeaderLanguage }, holders: HolderAddress[]): Sheet {
  const language = headerLanguage(actor, query);
  async function* once(): AsyncGenerator<HolderAddress[]> {
    yield holders;
  }
  return sheetOf(language === 'de' ? 'verteiler' : 'mailing-list', language, HOLDER_COLUMNS, once());
}

const headerLanguage = ({ language }: RequestActor, asked: { headerLanguage?: HeaderLanguage }): HeaderLanguage => asked.headerLanguage ?? (language === 'de' ? 'de' : 'en');

function sheetOf<Row>(name: string, language: HeaderLanguage, columns: readonly Column<Row>[], batches: AsyncIterable<Row[]>): Sheet {
  const words = wordsIn(language);
  async function* cells(): AsyncGenerator<Cell[][]> {
    for await (const rows of batches) yield rows.map((row) => columns.map((column) => column.value(row, words)));
  }
  return { name, headers: columns.map((column) => column[language]), batches: cells() };
}

const listed = (values: readonly (string | null)[]): string => values.filter(Boolean).join(', ');

function wordsIn(language: HeaderLanguage): Words {
  const texts: Record<string, string> = WORD_TEXTS[language];
  const names = new Intl.DisplayNames([localeTagOf(language)], { type: 'language' });
  return {
    word: (list, value) => (value === null ? null : (texts[`word.${list}.${value}`] ?? value)),
    languageNames: (tags) => listed(tags.map((tag) => names.of(tag) ?? tag)),
  };
}

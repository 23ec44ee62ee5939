import { IMPORT_FIELDS, headerKey, headersOf, matchColumns } from './columns.js';

const HEADERS =
  'Nr;Vereinsname;Kurzname;Name in eigener Schrift;VR-Nr.;Gegründet;Mitglied seit;Status;Straße;PLZ;Ort;Stadtteil;Telefon;E-Mail;Webseite;Ansprechpartner*in;Funktion;Sprachen;Schwerpunkte;Raum (Plätze);stufenlos;Freistellungsbescheid bis;Bemerkung'.split(
    ';',
  );
const fieldsOf = (headers: string[], remembered = {}) =>
  matchColumns(headers, remembered).map(({ field, certainty }) => `${field} ${certainty}`);

describe('matchColumns', () => {
  it('knows every column of the spreadsheet as an office has it', () => {
    expect(matchColumns(HEADERS).map(({ field }) => field)).toEqual([
      'rowNumber',
      'name',
      'shortName',
      'ownScriptName',
      'registerNumber',
      'founded',
      'memberSince',
      'status',
      'street',
      'postcode',
      'place',
      'districts',
      'phone',
      'email',
      'website',
      'contactPeople',
      'contactFunctions',
      'workingLanguages',
      'topics',
      'roomCapacities',
      'stepFree',
      'exemptionValidUntil',
      'notes',
    ]);
    expect(matchColumns(HEADERS).every(({ certainty }) => certainty === 'certain')).toBe(true);
  });
  it('reads English headers, whatever their case', () => {
    expect(fieldsOf(['ORGANISATION NAME', 'Postal code', 'member since'])).toEqual([
      'name certain',
      'postcode certain',
      'memberSince certain',
    ]);
  });
  it('assumes a misspelt header and leaves a strange one open', () => {
    expect(fieldsOf(['Schwerpunkt', 'Vereinsnahme', 'Lieblingsfarbe', '', 'Orte'])).toEqual([
      'topics assumed',
      'name assumed',
      'null none',
      'null none',
      'null none',
    ]);
  });
  it('prefers what was chosen before, leaving out included', () => {
    expect(fieldsOf(['Telefon', 'Lieblingsfarbe'], { [headerKey('TELEFON')]: null, lieblingsfarbe: 'notes' })).toEqual([
      'null remembered',
      'notes remembered',
    ]);
  });
  it('gives a single field to the surest column and lets repeatable ones repeat', () => {
    expect(fieldsOf(['Vereinsnahme', 'Verein', 'Name'])).toEqual(['null none', 'name certain', 'null none']);
    expect(fieldsOf(['Telefon 1', 'Telefon 2'])).toEqual(['phone certain', 'phone certain']);
  });
  it('is not misled by headers that are names of object properties', () =>
    expect(fieldsOf(['constructor', '__proto__'])).toEqual(['null none', 'null none']));
  it('has no header for two fields', () => {
    const keys = IMPORT_FIELDS.flatMap((field) => [...new Set(headersOf(field).map(headerKey))]);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});

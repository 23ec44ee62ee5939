/** The parts of a record that are looked through one by one, in the order of the page. */
export const SECTIONS = ['identity', 'work', 'reach', 'people', 'documents', 'rooms'] as const;
export type Section = (typeof SECTIONS)[number];

/**
 * The fields of an organisation in each section. People, documents and rooms are records of their own; of the documents
 * only the end of the tax-exemption notice stands in the organisation itself.
 */
export const FIELDS_OF = {
  identity: ['names', 'legalForm', 'registerCourt', 'registerNumber', 'founded'],
  work: ['purpose', 'topicIds', 'targetGroups', 'workingLanguages', 'adviceLanguages', 'districtIds'],
  reach: ['addresses', 'channels', 'links', 'accessibility'],
  people: [],
  documents: ['exemptionNoticeUntil'],
  rooms: [],
} as const satisfies Record<Section, readonly string[]>;
export type ConfirmedField = (typeof FIELDS_OF)[Section][number];

/** The section a field of an organisation belongs to, `null` for what nobody is asked about (internal notes, visibility). */
export const sectionOf = (field: string): Section | null =>
  SECTIONS.find((section) => (FIELDS_OF[section] as readonly string[]).includes(field)) ?? null;

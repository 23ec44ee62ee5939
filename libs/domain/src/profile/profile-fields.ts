/**
 * What happens when somebody of the organisation itself changes a field: it counts at once, the office looks at it
 * first, or only the office changes it.
 */
export const FIELD_RULES = ['self', 'approval', 'office'] as const;
export type FieldRule = (typeof FIELD_RULES)[number];

/**
 * How values of a field are compared. `value`: as a whole. `set`: by what is in it, in any order. `list`: entry by
 * entry, in their order. `record`: key by key.
 */
export type FieldShape = 'value' | 'set' | 'list' | 'record';

type Field = { readonly shape: FieldShape; readonly rule: FieldRule };

const field = (shape: FieldShape, rule: FieldRule): Field => ({ shape, rule });

/** Fields of the record itself, and the rule that holds until the office sets another one. */
export const RECORD_FIELDS = {
  names: field('list', 'approval'),
  kinds: field('set', 'office'),
  legalForm: field('value', 'approval'),
  registerCourt: field('value', 'approval'),
  registerNumber: field('value', 'approval'),
  founded: field('value', 'approval'),
  purpose: field('record', 'self'),
  topicIds: field('set', 'self'),
  targetGroups: field('set', 'self'),
  workingLanguages: field('set', 'self'),
  adviceLanguages: field('set', 'self'),
  districtIds: field('set', 'self'),
  addresses: field('list', 'self'),
  channels: field('list', 'self'),
  links: field('list', 'self'),
  accessibility: field('record', 'self'),
  exemptionNoticeUntil: field('value', 'office'),
  foundingMember: field('value', 'office'),
  internalNotes: field('value', 'office'),
  visibility: field('record', 'self'),
} as const satisfies Record<string, Field>;
export type RecordField = keyof typeof RECORD_FIELDS;

/** Parts of a profile that are kept beside the record: its picture, and who does what in the organisation. */
export const PROFILE_PARTS = {
  logo: field('value', 'self'),
  /** Functions that speak for the organisation in law or handle its money. */
  boardContacts: field('record', 'approval'),
  contacts: field('record', 'self'),
} as const satisfies Record<string, Field>;
export type ProfilePart = keyof typeof PROFILE_PARTS;

export type ProfileField = RecordField | ProfilePart;
const PROFILE_FIELDS: Readonly<Record<ProfileField, Field>> = { ...RECORD_FIELDS, ...PROFILE_PARTS };

/** Hidden from everybody outside the network's own people, so no rule can open it. */
const CLOSED: readonly ProfileField[] = ['internalNotes'];

/** Fields whose rule the office may set, in the order of the form. */
export const RULED_FIELDS = (Object.keys(PROFILE_FIELDS) as ProfileField[]).filter((name) => !CLOSED.includes(name));

export const shapeOf = (name: ProfileField): FieldShape => PROFILE_FIELDS[name].shape;

/** The rule of a field: what the office set, else the default. A field that nobody knows (any more) is the office's. */
export function ruleOf(name: string, set: Readonly<Record<string, FieldRule | undefined>>): FieldRule {
  if (!(RULED_FIELDS as readonly string[]).includes(name)) return 'office';
  const own = Object.hasOwn(set, name) ? set[name] : undefined;
  return own ?? PROFILE_FIELDS[name as ProfileField].rule;
}

const BOARD_FUNCTIONS: readonly string[] = ['legalRepresentative', 'chair', 'deputyChair', 'treasurer', 'boardMember', 'managingDirector'];

/** Which of the two rules for people holds for a function. */
export const partOfFunction = (contactFunction: string): 'boardContacts' | 'contacts' =>
  BOARD_FUNCTIONS.includes(contactFunction) ? 'boardContacts' : 'contacts';

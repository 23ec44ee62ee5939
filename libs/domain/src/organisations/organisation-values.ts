/** The closed lists of an organisation's values; their words are in the text catalogues. */
export const NAME_KINDS = ['registered', 'short', 'display', 'former', 'alias'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

export const ADDRESS_KINDS = ['visit', 'post', 'register'] as const;
export type AddressKind = (typeof ADDRESS_KINDS)[number];

export const CHANNEL_KINDS = ['email', 'phone', 'mobile', 'fax', 'messenger'] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

export const LINK_KINDS = ['website', 'facebook', 'instagram', 'youtube', 'mastodon', 'other'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

export const STEP_FREE = ['yes', 'partly', 'no', 'unknown'] as const;
export type StepFree = (typeof STEP_FREE)[number];

/** What an organisation is to the network besides its membership, which follows from its status events. */
export const ORGANISATION_KINDS = ['funder', 'authority', 'partner', 'umbrella'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export const LEGAL_FORMS = ['registeredAssociation', 'unregisteredAssociation', 'initiative', 'gGmbH', 'gUG', 'foundation', 'cooperative', 'publicBody', 'other'] as const;
export type LegalForm = (typeof LEGAL_FORMS)[number];

export const TARGET_GROUPS = ['children', 'youth', 'women', 'men', 'families', 'seniors', 'refugees', 'students', 'workers', 'lgbtiq', 'disabledPeople', 'everyone'] as const;
export type TargetGroup = (typeof TARGET_GROUPS)[number];

/** Who may see a field: the network's own people, all members, or everybody. */
export const VISIBILITIES = ['network', 'members', 'public'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** Fields whose visibility is chosen per organisation, and what holds when nothing was chosen. */
export const DEFAULT_VISIBILITY = {
  legalForm: 'public',
  registerNumber: 'members',
  founded: 'public',
  purpose: 'public',
  topicIds: 'public',
  targetGroups: 'public',
  workingLanguages: 'public',
  adviceLanguages: 'public',
  districtIds: 'public',
  addresses: 'members',
  channels: 'members',
  links: 'public',
  accessibility: 'public',
} as const satisfies Record<string, Visibility>;
export type VisibleField = keyof typeof DEFAULT_VISIBILITY;

export type OrganisationName = {
  readonly kind: NameKind;
  readonly text: string;
  readonly latin?: string | null;
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
};

const inForce = (name: OrganisationName, day: string): boolean => (!name.validFrom || name.validFrom <= day) && (!name.validTo || day < name.validTo);

/** The name an organisation goes by on a day: its display name, else the registered one, else the first that is in force. */
export function displayNameOn(names: readonly OrganisationName[], day: string): string {
  const current = names.filter((name) => inForce(name, day));
  const chosen = (['display', 'registered', 'short'] as const).map((kind) => current.find((name) => name.kind === kind)).find(Boolean);
  return (chosen ?? current[0] ?? names[0])?.text ?? '';
}

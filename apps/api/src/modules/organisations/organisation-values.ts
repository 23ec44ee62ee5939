import { scriptOf } from '@verbund/domain/names/fold.js';
import anyAscii from 'any-ascii';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { OrganisationName } from '@verbund/domain/organisations/organisation-values.js';
import type { ChannelDto } from './organisation-values.dto.js';
import type { Organisation } from './organisation.entity.js';
import type { OrganisationPatch } from './organisations.dto.js';

const HOME_COUNTRY = 'DE';

type Values = Partial<Pick<Organisation, ValueField>>;
type Input = Omit<OrganisationPatch, 'version' | 'reason' | 'topicIds' | 'districtIds'>;

/** What an empty field holds; clearing a field (null) sets it to this. */
export const EMPTY_ORGANISATION = {
  names: [], kinds: [], legalForm: null, registerCourt: null, registerNumber: null, founded: null, purpose: {}, targetGroups: [], workingLanguages: [], adviceLanguages: [],
  addresses: [], channels: [], links: [], accessibility: {}, exemptionNoticeUntil: null, foundingMember: false, internalNotes: '', visibility: {},
} satisfies Partial<Organisation>;
type ValueField = keyof typeof EMPTY_ORGANISATION;

/** What the register holds about an organisation, for whoever compares it with what comes from elsewhere. */
export type StoredOrganisation = Pick<Organisation, 'id' | 'version' | 'name' | ValueField>;

/** What is saved for what was entered: Latin names where they are missing, telephone numbers in E.164, no stray blanks. */
export function completedValues(input: Input): Values {
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  const values = Object.fromEntries(given.map(([field, value]) => [field, value ?? EMPTY_ORGANISATION[field as ValueField]])) as Values;
  return {
    ...values,
    ...(values.names && { names: values.names.map(completedName) }),
    ...(values.channels && { channels: values.channels.map(completedChannel) }),
  };
}

function completedName({ kind, text, latin, validFrom, validTo }: OrganisationName): OrganisationName {
  const tidy = text.trim().replace(/\s+/gu, ' ');
  const written = latin?.trim() || (scriptOf(tidy) === 'latin' ? null : anyAscii(tidy));
  return { kind, text: tidy, latin: written, validFrom: validFrom ?? null, validTo: validTo ?? null };
}

const TELEPHONES = new Set(['phone', 'mobile', 'fax']);

export function completedChannel({ kind, value, label }: ChannelDto): ChannelDto {
  const tidy = value.trim();
  return { kind, value: tidy, e164: TELEPHONES.has(kind) ? e164Of(tidy) : null, label: label?.trim() || null };
}

/** The number with its country code, such as +4951112345, or `null` when it cannot be one. */
export function e164Of(text: string): string | null {
  const number = parsePhoneNumberFromString(text, HOME_COUNTRY);
  return number?.isPossible() ? number.number : null;
}

import { addDays } from '@verbund/domain/calendar/days.js';
import { isPartialDate } from '@verbund/domain/calendar/partial-date.js';
import { problemsWithNames } from '@verbund/domain/organisations/organisation-rules.js';
import {
  DEFAULT_VISIBILITY,
  type LegalForm,
  type NameKind,
  type OrganisationKind,
  type StepFree,
  type TargetGroup,
  type VisibleField,
  type Visibility,
} from '@verbund/domain/organisations/organisation-values.js';
import { webAddressOf } from '@verbund/domain/organisations/web-address.js';
import type { components } from '@verbund/contracts/api.js';
import type { FieldIssue } from '../../../shared/http/api-problem';
import type { LanguageTexts } from '../../../shared/ui/language-field';
import type { Organisation, OrganisationInput, OrganisationPatch } from '../api';

type Schemas = components['schemas'];
type Answer = 'yes' | 'no' | null;

export type NameValues = {
  kind: NameKind;
  text: string;
  latin: string;
  validFrom: string | null;
  /** The last day, while the API names the first day after it. */
  validTo: string | null;
};
export type AddressValues = {
  kind: Schemas['AddressDto']['kind'];
  street: string;
  postcode: string;
  place: string;
  note: string;
};
export type ChannelValues = { kind: Schemas['ChannelDto']['kind']; value: string; label: string };

/** What the form holds: the record, with empty text instead of null and inclusive ends, as people write them. */
export type OrganisationValues = {
  version: number | null;
  names: NameValues[];
  kinds: OrganisationKind[];
  legalForm: LegalForm | null;
  registerCourt: string;
  registerNumber: string;
  founded: string | null;
  purpose: LanguageTexts;
  topicIds: string[];
  targetGroups: TargetGroup[];
  workingLanguages: string[];
  adviceLanguages: string[];
  districtIds: string[];
  addresses: AddressValues[];
  channels: ChannelValues[];
  links: Schemas['LinkDto'][];
  accessibility: { stepFree: StepFree; accessibleToilet: Answer; hearingLoop: Answer; note: string };
  exemptionNoticeUntil: string | null;
  foundingMember: boolean;
  internalNotes: string;
  visibility: Record<VisibleField, Visibility>;
  /** For the office, beside what it must approve; no field of the record. */
  reason: string;
};

export const NEW_NAME: NameValues = { kind: 'registered', text: '', latin: '', validFrom: null, validTo: null };
export const NEW_ADDRESS: AddressValues = { kind: 'visit', street: '', postcode: '', place: '', note: '' };
export const NEW_CHANNEL: ChannelValues = { kind: 'phone', value: '', label: '' };
export const NEW_LINK: Schemas['LinkDto'] = { kind: 'website', url: '' };

export const NEW_ORGANISATION: OrganisationValues = {
  version: null,
  names: [NEW_NAME],
  kinds: [],
  legalForm: null,
  registerCourt: '',
  registerNumber: '',
  founded: null,
  purpose: {},
  topicIds: [],
  targetGroups: [],
  workingLanguages: [],
  adviceLanguages: [],
  districtIds: [],
  addresses: [],
  channels: [],
  links: [],
  accessibility: { stepFree: 'unknown', accessibleToilet: null, hearingLoop: null, note: '' },
  exemptionNoticeUntil: null,
  foundingMember: false,
  internalNotes: '',
  visibility: DEFAULT_VISIBILITY,
  reason: '',
};

const answerOf = (value: boolean | null | undefined): Answer => (value == null ? null : value ? 'yes' : 'no');
const asBoolean = (answer: Answer): boolean | null => (answer === null ? null : answer === 'yes');
const orNull = (text: string): string | null => text.trim() || null;

/** A record as the form shows it; also what somebody else has saved meanwhile. */
export const valuesOf = (organisation: Organisation): OrganisationValues => ({
  ...(Object.fromEntries(
    Object.keys(NEW_ORGANISATION).map((field) => [field, organisation[field as keyof Organisation]]),
  ) as unknown as OrganisationValues),
  names: organisation.names.map(({ kind, text, latin, validFrom, validTo }) => ({
    kind,
    text,
    latin: latin ?? '',
    validFrom: validFrom ?? null,
    validTo: validTo ? addDays(validTo, -1) : null,
  })),
  registerCourt: organisation.registerCourt ?? '',
  registerNumber: organisation.registerNumber ?? '',
  addresses: organisation.addresses.map((address) => ({ ...address, note: address.note ?? '' })),
  channels: organisation.channels.map(({ kind, value, label }) => ({ kind, value, label: label ?? '' })),
  accessibility: {
    stepFree: organisation.accessibility.stepFree,
    accessibleToilet: answerOf(organisation.accessibility.accessibleToilet),
    hearingLoop: answerOf(organisation.accessibility.hearingLoop),
    note: organisation.accessibility.note ?? '',
  },
  internalNotes: organisation.internalNotes ?? '',
  reason: '',
  visibility: { ...DEFAULT_VISIBILITY, ...(organisation.visibility as Partial<Record<VisibleField, Visibility>>) },
});

/** What the API takes for what the form holds. */
export const inputOf = ({ version: _, reason: _reason, ...values }: OrganisationValues): OrganisationInput => ({
  ...values,
  names: values.names.map((name) => ({
    ...name,
    latin: orNull(name.latin),
    validTo: name.validTo && addDays(name.validTo, 1),
  })),
  registerCourt: orNull(values.registerCourt),
  registerNumber: orNull(values.registerNumber),
  purpose: Object.fromEntries(Object.entries(values.purpose).filter(([, text]) => text.trim() !== '')),
  addresses: values.addresses.map((address) => ({ ...address, note: orNull(address.note) })),
  channels: values.channels.map((channel) => ({ ...channel, label: orNull(channel.label) })),
  links: values.links.map(({ kind, url }) => ({ kind, url: webAddressOf(url)?.address ?? url })),
  accessibility: {
    stepFree: values.accessibility.stepFree,
    accessibleToilet: asBoolean(values.accessibility.accessibleToilet),
    hearingLoop: asBoolean(values.accessibility.hearingLoop),
    note: orNull(values.accessibility.note),
  },
  visibility: Object.fromEntries(
    Object.entries(values.visibility).filter(([field, chosen]) => chosen !== DEFAULT_VISIBILITY[field as VisibleField]),
  ),
});

/** The fields that differ from what the record held, with the version that was edited. */
export function patchOf(values: OrganisationValues, before: OrganisationValues): OrganisationPatch {
  const present = inputOf(before);
  const changed = Object.entries(inputOf(values)).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(present[field as keyof OrganisationInput]),
  );
  const reason = values.reason.trim();
  return { ...Object.fromEntries(changed), ...(reason && { reason }), version: values.version ?? 1 };
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

/** What the rules say before anything is sent, each at its field. */
export function problemsOf(values: OrganisationValues, today: string): FieldIssue[] {
  const { names } = inputOf(values);
  return [
    // The list itself has no control that could take focus; its first line has.
    ...problemsWithNames(names, today).map((problem) =>
      problem.field === 'names' ? { ...problem, field: 'names.0.kind' } : problem,
    ),
    ...(values.founded && !isPartialDate(values.founded) ? [{ field: 'founded', code: 'notPartialDate' }] : []),
    ...values.addresses.flatMap(({ postcode }, index) =>
      /^(\d{5})?$/.test(postcode) ? [] : [{ field: `addresses.${index}.postcode`, code: 'notPostcode' }],
    ),
    ...values.channels.flatMap(({ kind, value }, index) =>
      kind !== 'email' || EMAIL.test(value) ? [] : [{ field: `channels.${index}.value`, code: 'notEmail' }],
    ),
    ...values.links.flatMap(({ url }, index) =>
      webAddressOf(url) ? [] : [{ field: `links.${index}.url`, code: 'notWebAddress' }],
    ),
  ];
}

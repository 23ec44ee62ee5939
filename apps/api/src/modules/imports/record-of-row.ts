import type { RowValues } from '@verbund/domain/imports/row-reading.js';
import { scriptOf } from '@verbund/domain/names/fold.js';
import { legalFormIn } from '@verbund/domain/organisations/organisation-rules.js';
import { DEFAULT_VISIBILITY, type LinkKind, type OrganisationName, type Visibility } from '@verbund/domain/organisations/organisation-values.js';
import type { AccessibilityDto, AddressDto, ChannelDto, LinkDto } from '../organisations/organisation-values.dto.js';
import type { OrganisationPatch } from '../organisations/organisations.dto.js';
import type { KnownOrganisation } from './known-organisations.queries.js';

/** Fields of a record that a row gives, in the shape in which a form would send them. */
export type RecordInput = Omit<OrganisationPatch, 'version' | 'internalNotes'>;

type Present = Pick<KnownOrganisation, 'names' | 'legalForm' | 'purpose' | 'addresses' | 'channels' | 'links' | 'accessibility' | 'topicIds' | 'districtIds' | 'workingLanguages' | 'adviceLanguages'>;
const NOTHING: Present = { names: [], legalForm: null, purpose: {}, addresses: [], channels: [], links: [], accessibility: {}, topicIds: [], districtIds: [], workingLanguages: [], adviceLanguages: [] };

/**
 * What the record would hold after the row: blank cells change nothing, a list replaces the record's list of that kind unless it holds all of
 * it already, and what the file cannot say (validity of names, labels of numbers) is kept.
 */
export function recordInput(values: RowValues, known: Present | null, visibility: Visibility | null): RecordInput {
  const present = known ?? NOTHING;
  return withoutAbsent({
    names: namesOf(values, present.names),
    legalForm: values.legalForm?.[0] ?? (present.legalForm === null ? (legalFormIn(values.name?.[0] ?? '') ?? undefined) : undefined),
    registerCourt: values.registerCourt?.[0] ?? values.registerNumber?.[0]?.court ?? undefined,
    registerNumber: values.registerNumber?.[0]?.number,
    founded: values.founded?.[0],
    kinds: listOf(values.kind),
    purpose: values.purpose?.[0] ? { ...present.purpose, de: values.purpose[0] } : undefined,
    topicIds: sameSetOr(values.topics, present.topicIds),
    targetGroups: listOf(values.targetGroups),
    workingLanguages: sameSetOr(values.workingLanguages, present.workingLanguages),
    adviceLanguages: sameSetOr(values.adviceLanguages, present.adviceLanguages),
    districtIds: sameSetOr(values.districts, present.districtIds),
    addresses: addressesOf(values, present.addresses),
    channels: channelsOf(values, present.channels),
    links: linksOf(values, present.links),
    accessibility: accessibilityOf(values, present.accessibility),
    exemptionNoticeUntil: values.exemptionValidUntil?.[0],
    foundingMember: values.foundingMember?.[0],
    visibility: visibility ? Object.fromEntries(Object.keys(DEFAULT_VISIBILITY).map((field) => [field, visibility])) : undefined,
  });
}

type Stated<T> = { [Field in keyof T]?: Exclude<T[Field], undefined> };
const withoutAbsent = <T extends object>(values: T): Stated<T> => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Stated<T>;

const listOf = <Value>(values: readonly Value[] | undefined): Value[] | undefined => (values?.length ? [...new Set(values)] : undefined);

/** The order of topics, districts and languages means nothing. */
function sameSetOr(values: readonly string[] | undefined, present: readonly string[]): string[] | undefined {
  const wanted = listOf(values);
  return wanted && (wanted.length !== present.length || !wanted.every((value) => present.includes(value))) ? wanted : undefined;
}

/** A name in another script than the registered one is the registered name too; in the same script it is an alias. */
function namesOf(values: RowValues, present: readonly OrganisationName[]): OrganisationName[] | undefined {
  const [name, own] = [values.name?.[0], values.ownScriptName?.[0]];
  const stated: OrganisationName[] = [
    ...(name ? [{ kind: 'registered' as const, text: name }] : []),
    ...(own ? [{ kind: scriptOf(own) === scriptOf(name ?? '') ? ('alias' as const) : ('registered' as const), text: own, latin: values.latinName?.[0] ?? null }] : []),
    ...(values.displayName ?? []).map((text) => ({ kind: 'display' as const, text })),
    ...(values.shortName ?? []).map((text) => ({ kind: 'short' as const, text })),
    ...(values.formerName ?? []).map((text) => ({ kind: 'former' as const, text })),
    ...(values.aliasName ?? []).map((text) => ({ kind: 'alias' as const, text })),
  ];
  const next = stated.reduce(withName, [...present]);
  return next.length === present.length && next.every((entry, index) => entry === present[index]) ? undefined : next;
}

function withName(names: OrganisationName[], stated: OrganisationName): OrganisationName[] {
  if (names.some(({ text }) => text === stated.text)) return names;
  const replaced = ['former', 'alias'].includes(stated.kind) ? -1 : names.findIndex(({ kind, text, validTo }) => kind === stated.kind && !validTo && scriptOf(text) === scriptOf(stated.text));
  return replaced === -1 ? [...names, stated] : names.map((name, index) => (index === replaced ? stated : name));
}

function accessibilityOf(values: RowValues, present: KnownOrganisation['accessibility']): AccessibilityDto | undefined {
  const stated = withoutAbsent({ stepFree: values.stepFree?.[0], note: values.accessibilityNote?.[0] });
  return Object.keys(stated).length === 0 ? undefined : { ...{ stepFree: 'unknown' as const }, ...present, ...stated };
}

const BLANK_ADDRESS: AddressDto = { kind: 'visit', street: '', postcode: '', place: '', note: null };

const HOME = /^(?:D|DE|DEU|Deutschland|Germany|)$/i;

function addressesOf(values: RowValues, present: readonly AddressDto[]): AddressDto[] | undefined {
  const country = values.country?.[0] ?? '';
  const note = [values.addressAddition?.[0], HOME.test(country) ? null : country].filter(Boolean).join(', ');
  const stated = withoutAbsent({ street: values.street?.[0], postcode: values.postcode?.[0], place: values.place?.[0], note: note || undefined });
  if (Object.keys(stated).length === 0) return undefined;
  const index = Math.max(0, present.findIndex(({ kind }) => kind === 'visit'));
  const address: AddressDto = { ...BLANK_ADDRESS, ...present[index], ...stated };
  return present.length === 0 ? [address] : present.map((other, position) => (position === index ? address : other));
}

/** German mobile numbers begin with 015, 016 or 017. */
const MOBILE = /^\+491[567]/;
const TELEPHONES = ['phone', 'mobile'] as const;

function channelsOf(values: RowValues, present: readonly ChannelDto[]): ChannelDto[] | undefined {
  const telephones = [...(values.phone ?? []), ...(values.mobile ?? [])].map(({ number, written }) => ({ kind: MOBILE.test(number) ? ('mobile' as const) : ('phone' as const), value: written, e164: number }));
  const faxes = (values.fax ?? []).map(({ number, written }) => ({ kind: 'fax' as const, value: written, e164: number }));
  const emails = (values.email ?? []).map((value) => ({ kind: 'email' as const, value, e164: null }));
  const groups: [ChannelDto[], readonly string[]][] = [[telephones, TELEPHONES], [faxes, ['fax']], [emails, ['email']]];
  const next = groups.reduce<ChannelDto[]>((channels, [stated, kinds]) => withGroup(channels, stated, kinds), [...present]);
  return next.length === present.length && next.every((channel, index) => channel === present[index]) ? undefined : next;
}

const isSameChannel = (first: ChannelDto, second: ChannelDto): boolean => (first.e164 && second.e164 ? first.e164 === second.e164 : first.value.toLowerCase() === second.value.toLowerCase());

function withGroup(channels: ChannelDto[], stated: readonly ChannelDto[], kinds: readonly string[]): ChannelDto[] {
  const group = channels.filter(({ kind }) => kinds.includes(kind));
  if (stated.every((channel) => group.some((known) => isSameChannel(known, channel)))) return channels;
  const kept = stated.map((channel) => group.find((known) => isSameChannel(known, channel)) ?? channel);
  return [...channels.filter(({ kind }) => !kinds.includes(kind)), ...kept];
}

const NETWORKS: readonly (readonly [LinkKind, RegExp])[] = [['facebook', /facebook\.com/], ['instagram', /instagram\.com/], ['youtube', /youtube\.com|youtu\.be/], ['mastodon', /\/@[\w.]+$/]];

function linksOf(values: RowValues, present: readonly LinkDto[]): LinkDto[] | undefined {
  const websites = (values.website ?? []).map((url) => ({ kind: 'website' as const, url }));
  const others = (values.links ?? []).map((url) => ({ kind: NETWORKS.find(([, sign]) => sign.test(url))?.[0] ?? ('other' as const), url }));
  const fresh = [...websites, ...others].filter(({ url }) => !present.some((link) => link.url === url));
  if (fresh.length === 0) return undefined;
  const replaced = fresh.some(({ kind }) => kind === 'website') ? present.filter(({ kind }) => kind !== 'website') : present;
  return [...replaced, ...websites.filter(({ url }) => !replaced.some((link) => link.url === url)), ...fresh.filter(({ kind }) => kind !== 'website')];
}

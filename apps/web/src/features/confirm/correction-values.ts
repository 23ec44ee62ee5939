import type { Correction, Organisation } from './api';

/** Sections whose fields can be corrected in place. */
export type Editable = 'identity' | 'work' | 'reach';
export type Line = { readonly kind: string; readonly value: string; readonly label?: string | null };
export type Values = Record<string, unknown>;

const WANTED_CHANNELS = ['email', 'phone', 'mobile'];
const NO_ADDRESS = { kind: 'visit', street: '', postcode: '', place: '' };
const nameOf = ({ names }: Organisation, kind: string) =>
  names.find((name) => name.kind === kind && !name.validTo)?.text ?? '';

/** The record as the form shows it: a line for each way of reaching, and an empty one for those that are missing. */
export function valuesOf(section: Editable, organisation: Organisation, language: string): Values {
  if (section === 'identity') {
    const { legalForm, registerCourt, registerNumber } = organisation;
    return {
      registered: nameOf(organisation, 'registered') || organisation.name,
      short: nameOf(organisation, 'short'),
      legalForm,
      registerCourt: registerCourt ?? '',
      registerNumber: registerNumber ?? '',
    };
  }
  if (section === 'work')
    return {
      purpose: organisation.purpose?.[language] ?? '',
      targetGroups: organisation.targetGroups ?? [],
      topicIds: organisation.topics.map(({ id }) => id),
      districtIds: organisation.districts.map(({ id }) => id),
      workingLanguages: organisation.workingLanguages ?? [],
      adviceLanguages: organisation.adviceLanguages ?? [],
    };
  const { channels = [], addresses = [], links = [] } = organisation;
  const missing = WANTED_CHANNELS.filter((kind) => !channels.some((channel) => channel.kind === kind)).map((kind) => ({
    kind,
    value: '',
  }));
  return {
    channels: [...channels, ...missing],
    addresses: addresses.length > 0 ? addresses : [NO_ADDRESS],
    website: links.find(({ kind }) => kind === 'website')?.url ?? '',
  };
}

const filled = (text: unknown): string | null => (typeof text === 'string' && text.trim() ? text.trim() : null);

/** What is sent: the fields of the section; a line that was emptied goes. */
export function correctionOf(
  section: Editable,
  organisation: Organisation,
  values: Values,
  language: string,
): Correction {
  const sent: Record<string, unknown> =
    section === 'identity'
      ? identityOf(organisation, values)
      : section === 'work'
        ? workOf(organisation, values, language)
        : reachOf(organisation, values);
  const open = Object.entries(sent).filter(
    ([field]) => field === 'reason' || organisation.fieldRules[field] !== 'office',
  );
  return Object.fromEntries(open) as Correction;
}

function identityOf(
  organisation: Organisation,
  { registered, short, legalForm, registerCourt, registerNumber }: Values,
): Values {
  const names = withName(
    withName(organisation.names, 'registered', filled(registered) ?? organisation.name),
    'short',
    filled(short),
  );
  return {
    names,
    legalForm: filled(legalForm),
    registerCourt: filled(registerCourt),
    registerNumber: filled(registerNumber),
  };
}

/** The names with the present one of a kind replaced, added or left out. */
function withName(
  names: Organisation['names'],
  kind: 'registered' | 'short',
  text: string | null,
): Organisation['names'] {
  const present = names.find((name) => name.kind === kind && !name.validTo);
  if (!present) return text === null ? names : [...names, { kind, text }];
  if (present.text === text) return names;
  return names.flatMap((name) => (name !== present ? [name] : text === null ? [] : [{ ...name, text, latin: null }]));
}

const workOf = ({ purpose = {} }: Organisation, values: Values, language: string): Values => {
  const { [language]: _old, ...others } = purpose;
  const text = filled(values['purpose']);
  const { targetGroups, topicIds, districtIds, workingLanguages, adviceLanguages } = values;
  return {
    purpose: text === null ? others : { ...others, [language]: text },
    ...{ targetGroups, topicIds, districtIds, workingLanguages, adviceLanguages },
  };
};

function reachOf({ links = [], addresses: known = [] }: Organisation, values: Values): Values {
  const channels = (values['channels'] as Line[])
    .filter(({ value }) => value.trim())
    .map(({ kind, value, label }) => ({ kind, value: value.trim(), label: label ?? null }));
  const addresses = (values['addresses'] as Record<string, string>[])
    .filter(({ street, place }) => street?.trim() || place?.trim())
    .map((address, nth) => ({ ...known[nth], ...address }));
  const website = filled(values['website']);
  const others = links.filter((link) => link !== links.find(({ kind }) => kind === 'website'));
  return {
    channels,
    addresses,
    links:
      website === null
        ? others
        : links.some(({ kind }) => kind === 'website')
          ? links.map((link) => (others.includes(link) ? link : { ...link, url: website }))
          : [{ kind: 'website', url: website }, ...links],
  };
}

import type { TargetGroup } from '@verbund/domain/organisations/organisation-values.js';
import { addDays } from '@verbund/domain/calendar/days.js';
import { fold } from '@verbund/domain/names/fold.js';
import type { OrganisationCreate } from '../modules/organisations/organisations.dto.js';
import type { PersonCreate } from '../modules/people/people.dto.js';
import { isFoundingMember, type DemoOrganisation } from './demo-organisations.js';
import { personOf } from './demo-people.js';

/** Ids of topics by slug and of districts by name, as the taxonomies were loaded. */
export type Ids = { readonly topics: ReadonlyMap<string, string>; readonly districts: ReadonlyMap<string, string> };

const STREETS = ['Gartenallee', 'Am Alten Markt', 'Fliederweg', 'Bachstraße', 'Lindenufer', 'Kanalstraße', 'Rosenplatz', 'Mühlengasse', 'Sonnenweg', 'Weberhof', 'Nordring', 'Kastanienallee'];
const TARGETS: Record<string, TargetGroup> = { women: 'women', youth: 'youth', children: 'children', families: 'families', seniors: 'seniors', refugees: 'refugees', queer: 'lgbtiq', vocational: 'students', 'early-years': 'children' };
const WEB_NAME = /[^a-z0-9]+/g;

/** Part of every address of the organisation on the invented web. */
export const domainOf = ({ short }: DemoOrganisation): string => `${fold(short).replace(WEB_NAME, '-').replace(/^-|-$/g, '') || 'verein'}.example`;

/** The record of the n-th organisation as the office entered it. Every fourth one lacks something, as in real life. */
export function recordOf(organisation: DemoOrganisation, n: number, ids: Ids): OrganisationCreate {
  const { name, short, ownScript, founded, topics, languages, purpose, district } = organisation;
  return {
    names: [
      { kind: 'registered', text: name },
      { kind: 'short', text: short },
      ...(ownScript ? [{ kind: 'alias' as const, text: ownScript }] : []),
      ...(n === 15 ? [{ kind: 'former' as const, text: 'Bosnischer Klub Hannover e.V.', validTo: '2004-06-01' }] : []),
    ],
    legalForm: name.endsWith('e.V.') ? 'registeredAssociation' : name.includes('Kooperative') ? 'cooperative' : 'initiative',
    ...(name.endsWith('e.V.') && n % 9 !== 4 ? { registerCourt: 'Amtsgericht Hannover', registerNumber: `VR ${200100 + n * 37}` } : {}),
    founded,
    purpose: { de: purpose },
    topicIds: topics.flatMap((slug) => ids.topics.get(slug) ?? []),
    targetGroups: [...new Set(topics.flatMap((slug) => TARGETS[slug] ?? []))],
    workingLanguages: [...languages],
    adviceLanguages: n % 3 === 0 ? [...languages] : [],
    districtIds: [ids.districts.get(district)].flatMap((id) => id ?? []),
    addresses: [{ kind: 'visit', street: `${STREETS[n % STREETS.length]} ${(n * 7) % 90 + 1}`, postcode: String(30159 + ((n * 13) % 19)).padStart(5, '0'), place: 'Hannover' }],
    channels: [
      ...(n % 11 === 6 ? [] : [{ kind: 'email' as const, value: `kontakt@${domainOf(organisation)}` }]),
      ...(n % 5 === 3 ? [] : [{ kind: 'phone' as const, value: `0511 / ${5550000 + n * 113}` }]),
    ],
    links: n % 4 === 1 ? [] : [{ kind: 'website', url: `https://www.${domainOf(organisation)}` }],
    accessibility: { stepFree: (['yes', 'unknown', 'no', 'partly', 'yes'] as const)[n % 5]!, accessibleToilet: n % 5 === 0 ? true : null },
    exemptionNoticeUntil: n % 6 === 5 ? null : addDays('2026-10-01', (n * 97) % 1400),
    foundingMember: isFoundingMember(organisation),
    visibility: n % 13 === 8 ? { addresses: 'network', channels: 'network' } : {},
  };
}

/** The k-th person of the n-th organisation. */
export function contactOf(organisation: DemoOrganisation, n: number, k: number): PersonCreate {
  const name = personOf(organisation.people, n * 3 + k);
  const address = fold(`${name.givenName} ${name.familyName}`).replaceAll(' ', '.');
  const isLatin = /^[a-z.]+$/.test(address);
  return {
    ...name,
    languages: organisation.languages.slice(0, 2),
    channels: [
      { kind: 'email', value: `${isLatin ? address : `person${k + 1}`}@${domainOf(organisation)}` },
      ...(k === 0 ? [{ kind: 'mobile' as const, value: `0176 ${20000000 + n * 9001}` }] : []),
    ],
  };
}

import type { OrganisationKind } from '@verbund/domain/organisations/organisation-values.js';
import type { MembershipEventCreate } from '../modules/membership/membership.dto.js';

type Other = { readonly name: string; readonly kinds?: readonly OrganisationKind[]; readonly entered: string; readonly events: readonly MembershipEventCreate[] };

const admitted = (effectiveOn: string): MembershipEventCreate => ({ state: 'active', effectiveOn, membershipClass: 'full', decidedBy: 'board', decidedOn: effectiveOn });

/** Everybody the network deals with besides its present members: former members, applicants, leads, partners, funders. */
export const DEMO_OTHERS: readonly Other[] = [
  { name: 'Portugiesischer Kulturverein Saudade e.V.', entered: '2013-01-15', events: [admitted('2013-02-12'), { state: 'exitPending', effectiveOn: '2018-09-20', decidedBy: 'member', reason: 'Der Verein löst sich zum Jahresende auf.' }, { state: 'former', effectiveOn: '2019-01-01' }] },
  { name: 'Fanklub Adler Leine e.V.', entered: '2014-05-10', events: [admitted('2014-06-17'), { state: 'expelled', effectiveOn: '2020-12-01', decidedBy: 'assembly', decidedOn: '2020-11-21', reason: 'Wiederholter Verstoß gegen die Grundsätze, nach Anhörung.' }] },
  { name: 'Lesben- und Frauenchor Klangfarbe e.V.', entered: '2026-09-14', events: [{ state: 'lead', effectiveOn: '2026-09-14' }, { state: 'application', effectiveOn: '2026-10-20', decidedBy: 'member' }] },
  { name: 'Georgischer Tanzverein Tamar e.V.', entered: '2026-06-02', events: [{ state: 'application', effectiveOn: '2026-06-02', decidedBy: 'member' }, { state: 'documentsComplete', effectiveOn: '2026-09-30' }] },
  { name: 'Initiative Sprachcafé Misburg', entered: '2026-10-05', events: [{ state: 'lead', effectiveOn: '2026-10-05' }] },
  { name: 'Jemenitische Gemeinschaft Hannover', entered: '2026-11-03', events: [{ state: 'lead', effectiveOn: '2026-11-03' }] },
  { name: 'Bundesdachverband der Netzwerke e.V.', kinds: ['umbrella'], entered: '2015-09-01', events: [] },
  { name: 'Stadt Leinestadt, Büro für Zusammenleben', kinds: ['authority', 'funder'], entered: '2012-06-01', events: [] },
  { name: 'Stiftung Offene Türen', kinds: ['funder'], entered: '2016-02-01', events: [] },
  { name: 'Volkshochschule am Markt', kinds: ['partner'], entered: '2017-08-15', events: [] },
];

/** What happened to present members after they joined, by their place in the list. */
export const LATER_EVENTS: ReadonlyMap<number, { readonly recorded: string; readonly events: readonly MembershipEventCreate[] }> = new Map([
  [11, { recorded: '2026-01-08', events: [{ state: 'suspended', effectiveOn: '2026-01-01', decidedBy: 'board', decidedOn: '2025-12-16', reason: 'Der Vorstand ist zurückgetreten, eine Nachfolge wird gesucht.' }] }],
  [27, { recorded: '2026-09-22', events: [{ state: 'exitPending', effectiveOn: '2026-09-22', decidedBy: 'member', reason: 'Die Schule zieht nach Berlin.' }, { state: 'former', effectiveOn: '2027-01-01' }] }],
  [33, { recorded: '2021-03-02', events: [{ state: 'suspended', effectiveOn: '2021-03-01', decidedBy: 'board', decidedOn: '2021-02-09', reason: 'Ruht auf eigenen Wunsch während der Pandemie.' }, { state: 'active', effectiveOn: '2022-05-01', decidedBy: 'board', decidedOn: '2022-04-26' }] }],
]);

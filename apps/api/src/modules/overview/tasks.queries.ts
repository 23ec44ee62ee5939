import { can } from '@verbund/domain/access/can.js';
import { SECTIONS } from '@verbund/domain/confirmations/sections.js';
import { isMemberState, MEMBERSHIP_STATES } from '@verbund/domain/membership/membership-rules.js';
import type { Db } from '../../platform/database/sql.js';
import type { RequestActor } from '../../platform/work/request-actor.js';
import { openApplications } from '../applications/pipeline.queries.js';
import { waitingDocuments } from '../documents/deadlines.queries.js';
import { listBodies } from '../bodies/bodies.queries.js';
import type { WarningKind } from '@verbund/domain/bodies/body-warnings.js';
import { countEach } from '../organisations/organisations-count.queries.js';
import type { OrganisationsQuery } from '../organisations/organisations-query.dto.js';
import type { OverviewTask, StaleSection, TaskKind } from './overview.dto.js';

const EXAMPLES = 3;
const MEMBERS = MEMBERSHIP_STATES.filter(isMemberState);

/** What each task about organisations is: a list of them, so that the count and the list behind it never differ. */
const ORGANISATION_TASKS: Partial<Record<TaskKind, OrganisationsQuery>> = {
  dissolutionReported: { reported: 'dissolved' },
  unfilledFunctions: { unfilled: 'true' },
  unconfirmed: { status: MEMBERS, freshness: ['stale', 'never'] },
  exemptionExpired: { status: MEMBERS, exemption: ['expired'] },
  exemptionEndsSoon: { status: MEMBERS, exemption: ['endsSoon'] },
  exitPending: { status: ['exitPending'] },
  withoutApplication: { status: ['application', 'documentsComplete', 'decided'], application: 'missing' },
  noPrimaryContact: { status: MEMBERS, primaryContact: 'missing' },
  noRepresentative: { status: MEMBERS, representation: ['nobody', 'noManager'] },
};

/** Tasks about organisations as of a day; `on` is the day when somebody chose it, and then belongs into the address. */
export async function tasksOnDay(db: Db, actor: RequestActor, day: string, on?: string): Promise<OverviewTask[]> {
  const tasks = Object.entries(ORGANISATION_TASKS) as [TaskKind, OrganisationsQuery][];
  const found = await countEach(db, actor, tasks.map(([, query]) => ({ ...query, on: day })));
  return tasks.map(([kind, query], nth) => ({ kind, list: 'organisations' as const, query: queryString({ ...query, on }), ...found[nth]! })).filter(isOpen);
}

/** What each task about bodies is: those with any of these warnings. */
const BODY_TASKS: Partial<Record<TaskKind, readonly WarningKind[]>> = {
  seatsUnfilled: ['belowMinimum', 'vacant', 'holdOver', 'holdOverUnknown'],
  registerFilingDue: ['filingDue'],
  bodyTermEnds: ['termEnds', 'mandateEnds'],
};

/** Tasks about bodies as of a day. */
export async function bodyTasks(db: Db, actor: RequestActor, day: string, on?: string): Promise<OverviewTask[]> {
  const { items } = await listBodies(db, actor, { on: day });
  return Object.entries(BODY_TASKS).map(([kind, kinds]) => {
    const bodies = items.filter(({ warnings }) => warnings.some((warning) => kinds.includes(warning.kind)));
    const query = queryOf({ warning: kinds, on });
    return { kind: kind as TaskKind, list: 'bodies' as const, query, count: bodies.length, countIsLowerBound: false, examples: bodies.slice(0, EXAMPLES).map(({ id, name }) => ({ id, name })) };
  }).filter(isOpen);
}

/** Parts of the record that members have not confirmed for a year. */
export async function staleSections(db: Db, actor: RequestActor, day: string, on?: string): Promise<StaleSection[]> {
  const lists = SECTIONS.map((section) => ({ section, list: { status: MEMBERS, staleSection: [section] } satisfies OrganisationsQuery }));
  const found = await countEach(db, actor, lists.map(({ list }) => ({ ...list, on: day })));
  return lists
    .map(({ section, list }, nth) => ({ section, query: queryString({ ...list, on }), count: found[nth]!.count, countIsLowerBound: found[nth]!.countIsLowerBound }))
    .filter(({ count }) => count > 0);
}

/** What waits for a decision: there is no such list of a day that is over. */
export async function tasksOfNow(db: Db, actor: RequestActor): Promise<OverviewTask[]> {
  return [...(can(actor, 'document.readDeadlines') ? [await documentsToReview(db)] : []), ...(can(actor, 'application.read') ? [await applicationsToProcess(db, actor)] : [])].filter(isOpen);
}

async function documentsToReview(db: Db): Promise<OverviewTask> {
  const { count, organisations } = await waitingDocuments(db, EXAMPLES);
  return { kind: 'documentsToReview', list: 'documents', query: 'waiting=true', count, countIsLowerBound: false, examples: organisations };
}

async function applicationsToProcess(db: Db, actor: RequestActor): Promise<OverviewTask> {
  const { stages, count, oldest } = await openApplications(db, actor, EXAMPLES);
  return { kind: 'openApplications', list: 'applications', query: new URLSearchParams(stages.map((stage): [string, string] => ['stage', stage])).toString(), count, countIsLowerBound: false, examples: oldest };
}

const isOpen = ({ count }: OverviewTask): boolean => count > 0;

const queryString = (query: OrganisationsQuery): string => queryOf(query);

const queryOf = (query: object): string =>
  new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [value as unknown].flat().map((one): [string, string] => [name, String(one)])))).toString();

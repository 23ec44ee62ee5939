import { scopeOf } from '@verbund/domain/access/can.js';
import { REPRESENTATIVE_ROLES, ROLES, type LinkRole, type Permission, type RepresentativeRole, type Role } from '@verbund/domain/access/permissions.js';
import { randomUUID } from 'node:crypto';
import { rowOf, rowsOf, sql } from '../src/platform/database/sql.js';
import { declaredRoutes, type Access, type DeclaredRoute } from '../src/platform/http/route.js';
import { Api, type Client } from './harness.js';

type Outcome = 'not signed in' | 'forbidden' | 'not there' | 'allowed';
type Target = 'own' | 'foreign';

/** Every kind of account: a representative is manager or editor of an organisation. */
const KINDS = [...ROLES.filter((role) => role !== 'representative'), ...REPRESENTATIVE_ROLES] as const;
type Kind = (typeof KINDS)[number];

const isRepresentative = (kind: Kind): kind is RepresentativeRole => (REPRESENTATIVE_ROLES as readonly Kind[]).includes(kind);
const roleOf = (kind: Kind): Role => (isRepresentative(kind) ? 'representative' : kind);

/** An account of this kind, bound to the organisation. */
const clientOf = (kind: Kind, organisation: string): Promise<Client> =>
  api.as(roleOf(kind), { organisationIds: [organisation], managedIds: kind === 'editor' ? [] : [organisation] });

let api: Api;
let routes: DeclaredRoute[];
beforeAll(async () => {
  api = await Api.start();
  routes = declaredRoutes(api.app);
});
afterAll(() => api.stop());

/** What the table of grants promises an account of this kind. */
function promised({ rule: { access }, path }: DeclaredRoute, kind: Kind, target: Target): Outcome {
  if (access === 'public' || access === 'arriving' || access === 'signedIn') return 'allowed';
  if (isForLinkHolders(access)) return 'not there';
  const scope = scopeOf({ roles: [roleOf(kind)] }, access);
  if (scope === null || (scope === 'managed' && kind === 'editor')) return 'forbidden';
  return scope !== 'network' && target === 'foreign' && isOfOneOrganisation(path) ? 'not there' : 'allowed';
}

/** Opened by a link from a mail and by no account, whatever its roles. */
const isForLinkHolders = (access: Access): access is `link:${LinkRole}` => access.startsWith('link:');

const isOfOneOrganisation = (path: string): boolean => path.startsWith('/organisations/:id');

/** Parts of a record that do not exist here are "not there" for everybody; only the record itself must be reached. */
const mayBeMissing = (path: string): boolean => !isOfOneOrganisation(path) || path.replace('/organisations/:id', '').includes(':');

const OUTCOME: Partial<Record<number, Outcome>> = { 401: 'not signed in', 403: 'forbidden', 404: 'not there' };

async function outcome(client: Client, { method, path }: DeclaredRoute, organisation: string): Promise<Outcome> {
  const address = path.replace(':id', organisation).replace(/:\w+/g, () => randomUUID());
  const { status, body } = await client[method.toLowerCase() as 'get'](address);
  if (status >= 500) throw new Error(`${method} ${path} answers ${status}`);
  if (status === 401 && (body as { code: string }).code !== 'NOT_SIGNED_IN') return 'allowed';
  return OUTCOME[status] ?? 'allowed';
}

/** A record that every route finds complete, untouched by the request before. */
async function freshOrganisation(): Promise<string> {
  const names = JSON.stringify([{ kind: 'registered', text: 'Matrix e.V.', latin: null, validFrom: null, validTo: null }]);
  const { id } = (await rowOf<{ id: string }>(api.db, sql`INSERT INTO organisations (name, sort_name, names) VALUES ('Matrix e.V.', 'matrix e v', ${names}::jsonb) RETURNING id`))!;
  await rowsOf(api.db, sql`INSERT INTO organisation_logos (organisation_id, image, digest) VALUES (${id}, '\\x00', 'none')`);
  return id;
}

/** The result of every route for clients made by `as`, where it differs from the promise. */
async function surprises(as: (organisation: string) => Promise<Client>, promise: (route: DeclaredRoute) => Outcome): Promise<string[]> {
  const found: string[] = [];
  for (const route of routes) {
    const organisation = await freshOrganisation();
    const actual = await outcome(await as(organisation), route, organisation);
    const isMissingPart = actual === 'not there' && promise(route) === 'allowed' && mayBeMissing(route.path);
    if (actual !== promise(route) && !isMissingPart) found.push(`${route.method} ${route.path}: ${actual} instead of ${promise(route)}`);
  }
  return found;
}

describe('every route', () => {
  test('is closed to strangers unless it is public', async () => {
    expect(await surprises(async () => api.stranger, ({ rule }) => (rule.access === 'public' ? 'allowed' : isForLinkHolders(rule.access) ? 'not there' : 'not signed in'))).toEqual([]);
  });

  test.each(KINDS)('does for the role %s what the grants say, to its own organisation', async (kind) => {
    expect(await surprises((own) => clientOf(kind, own), (route) => promised(route, kind, 'own'))).toEqual([]);
  }, 120_000);

  test.each(KINDS)('does for the role %s what the grants say, to a foreign organisation', async (kind) => {
    const another = await freshOrganisation();
    expect(await surprises(() => clientOf(kind, another), (route) => promised(route, kind, 'foreign'))).toEqual([]);
  }, 120_000);

  test('is closed while the second factor is due, except on the way in', async () => {
    const arriving = async () => api.as(ROLES, { secondFactorPassed: false });
    expect(await surprises(arriving, ({ rule: { access } }) => (access === 'public' || access === 'arriving' ? 'allowed' : isForLinkHolders(access) ? 'not there' : 'forbidden'))).toEqual([]);
  }, 120_000);

  test('that needs the password afresh says so when it was given long ago', async () => {
    const late = async () => api.as(ROLES, { passwordGivenAt: 0 });
    expect(await surprises(late, ({ rule }) => (rule.fresh ? 'forbidden' : isForLinkHolders(rule.access) ? 'not there' : 'allowed'))).toEqual([]);
  }, 120_000);
});

describe('a permission', () => {
  /** Reading that is more than looking: it takes a file away, or stands for all that one does with it. */
  const MORE_THAN_LOOKING: readonly Permission[] = ['export.run', 'view.save', 'import.run', 'account.invite'];
  const isForReading = (access: string): boolean => /\.read/.test(access);

  test('to read changes nothing, and reading asks for nothing more', () => {
    const asked = routes.filter(({ rule }) => rule.access.includes('.'));
    const wrong = asked.filter(({ method, rule: { access } }) => (method === 'GET') !== isForReading(access) && !MORE_THAN_LOOKING.includes(access as Permission));
    expect(wrong.map(({ method, path, rule }) => `${method} ${path} asks ${rule.access}`)).toEqual([]);
  });
});

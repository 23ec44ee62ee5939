import { can, type Actor } from '@verbund/domain/access/can.js';
import type { Permission } from '@verbund/domain/access/permissions.js';
import { boardChanges, openChanges, type Filing } from '@verbund/domain/bodies/board-changes.js';
import { NO_RULES, warningsOn, type BodyRecord, type RulesOfBody } from '@verbund/domain/bodies/body-warnings.js';
import type { Mandate } from '@verbund/domain/bodies/mandates.js';
import { seatOn, seatsOn } from '@verbund/domain/bodies/seat-states.js';
import { UNKNOWN } from '@verbund/domain/statutes/rule-pack.js';
import { rowOf, rowsOf, sql, type Db, type Sql } from '../../platform/database/sql.js';
import { refuse } from '../../platform/http/refusal.js';
import { visibleTo } from '../../platform/http/visible-to.js';
import { existsOn } from '../../platform/sign-in/mandates.js';
import { referenceDay } from '../organisations/organisation-filters.queries.js';
import type { AllowedAction } from '../organisations/organisations.dto.js';
import { rulesOn } from '../rule-packs/rule-packs.queries.js';
import type { BodiesQuery, BodyList, BodyListItem, BodyView, SeatView, TermView } from './bodies.dto.js';
import type { BodyTypeList, BodyTypeView } from './body-types.dto.js';
import type { MandateView } from './mandates.dto.js';
import { mandateItem, readableBodies } from './mandates.queries.js';

type SeatRow = Pick<SeatView, 'id' | 'version' | 'label' | 'position' | 'votes' | 'from' | 'to'>;
type Row = Omit<BodyListItem, 'people' | 'seatCounts' | 'warnings'> & Pick<BodyView, 'purpose'> & { seats: SeatRow[]; terms: TermView[]; mandates: (MandateView & { reason: Mandate['endedBy'] })[]; filings: Filing[] };

const bodyItem = (actor: Actor, day: Sql): Sql => sql`json_build_object('id', b.id, 'version', b.version, 'name', b.name, 'names', b.names, 'purpose', b.purpose,
  'type', json_build_object('id', t.id, 'labels', t.labels, 'nature', t.nature, 'rules', t.rules), 'visibility', b.visibility,
  'outsideOrganisation', (SELECT json_build_object('id', o.id, 'name', o.name) FROM organisations o WHERE o.id = b.outside_organisation_id), 'begunOn', b.begun_on, 'endedOn', b.ended_on,
  'seats', ARRAY(SELECT json_build_object('id', s.id, 'version', s.version, 'label', s.label, 'position', s.position, 'votes', s.votes, 'from', lower(s.during), 'to', upper(s.during))
    FROM seats s WHERE s.body_id = b.id ORDER BY s.position, s.id),
  'terms', ARRAY(SELECT json_build_object('id', e.id, 'version', e.version, 'from', lower(e.during), 'to', upper(e.during), 'note', e.note) FROM terms e WHERE e.body_id = b.id ORDER BY e.during DESC),
  'mandates', ARRAY(SELECT ${mandateItem(actor, day)}::jsonb || jsonb_build_object('reason', m.ended_by) FROM mandates m JOIN people p ON p.id = m.person_id WHERE m.body_id = b.id ORDER BY lower(m.during) DESC, p.sort_name, m.id),
  'filings', ARRAY(SELECT json_build_object('changedOn', f.changed_on, 'steps', f.steps) FROM register_filings f WHERE f.body_id = b.id))`;

const BODIES = sql`bodies b JOIN body_types t ON t.id = b.type_id`;

async function bodiesAsOf(db: Db, actor: Actor, on: string | undefined, where: Sql): Promise<{ day: string; rows: Row[]; rules: RulesOfBody }> {
  const day = referenceDay(on);
  const found = (await rowOf<{ day: string; rows: Row[] }>(
    db,
    sql`SELECT ${day}::text AS day, ARRAY(SELECT ${bodyItem(actor, day)} FROM ${BODIES} WHERE ${where} AND ${readableBodies(actor)} ORDER BY t.position, b.ended_on IS NOT NULL, lower(b.name), b.id) AS rows`,
  ))!;
  return { ...found, rules: await boardRulesOn(db, found.day) };
}

/** What the statutes in force say of the board; without any, nobody knows. */
async function boardRulesOn(db: Db, day: string): Promise<RulesOfBody> {
  const { board } = (await rulesOn(db, day))?.rules ?? {};
  return { holdOver: board?.holdOver ?? UNKNOWN, minSeats: board?.minSeats ?? UNKNOWN };
}

/** All bodies of the day by their kinds; `all` also those that are over or to come, `warning` only those somebody should look after. */
export async function listBodies(db: Db, actor: Actor, { on, all, warning }: BodiesQuery): Promise<BodyList> {
  const { day, rows, rules } = await bodiesAsOf(db, actor, on, all === 'true' ? sql`true` : existsOn(referenceDay(on)));
  const items = rows.map((row) => listItemOf(actor, row, day, rules)).filter(({ warnings }) => !warning || warnings.some(({ kind }) => warning.includes(kind)));
  return { referenceDate: day, items, total: items.length, allowedActions: [allowed(actor, 'create', 'body.manage')] };
}

/** The body as it stands on a day, with who was and who will be. */
export async function bodyView(db: Db, actor: Actor, id: string, on?: string): Promise<BodyView> {
  const { day, rows, rules } = await bodiesAsOf(db, actor, on, sql`b.id = ${id}`);
  const row = rows[0] ?? refuse('NOT_FOUND');
  const ofBody = rulesOf(row, rules);
  const shown = new Map(row.mandates.map((mandate) => [mandate.id, shownMandate(mandate)]));
  const seated = new Set(seatsOn(row.seats, day).map(({ id: seat }) => seat));
  const acts = ({ standing }: MandateView): boolean => standing === 'present' || standing === 'holdOver';
  return {
    ...listItemOf(actor, row, day, rules),
    referenceDate: day,
    purpose: row.purpose,
    rules: row.type.nature === 'board' ? { holdOver: rules.holdOver === UNKNOWN ? 'unknown' : rules.holdOver ? 'yes' : 'no', minSeats: rules.minSeats === UNKNOWN ? null : rules.minSeats } : null,
    seats: seatsOn(row.seats, day).map((seat) => seatView(seat, row, { day, rules: ofBody, shown })),
    members: [...shown.values()].filter((mandate) => acts(mandate) && !seated.has(mandate.seatId ?? '') && mandate.deputises === null),
    future: [...shown.values()].filter(({ standing }) => standing === 'future').sort((a, b) => a.from.localeCompare(b.from)),
    past: [...shown.values()].filter(({ standing }) => standing === 'past'),
    terms: row.terms,
    changes: can(actor, 'body.readInternal') && row.type.nature === 'board' ? changesOf(row, day) : [],
    allowedActions: allowedBodyActions(actor, row),
  };
}

const rulesOf = ({ type }: Row, board: RulesOfBody): RulesOfBody => (type.nature === 'board' ? board : NO_RULES);

const shownMandate = ({ reason: _, ...mandate }: Row['mandates'][number]): MandateView => mandate;

const recordOf = (row: Row): BodyRecord => ({ nature: row.type.nature, days: { from: row.begunOn, to: row.endedOn }, seats: row.seats, terms: row.terms, mandates: row.mandates.map(mandateOf), filings: row.filings });

const mandateOf = ({ id, person, seatId, deputises, role, from, to, reason }: Row['mandates'][number]): Mandate =>
  ({ id, personId: person.id, seatId, deputisesId: deputises?.id ?? null, role, from, to, endedBy: reason });

function listItemOf(actor: Actor, row: Row, day: string, board: RulesOfBody): BodyListItem {
  const { purpose: _purpose, seats: _seats, terms: _terms, mandates, filings: _filings, ...item } = row;
  const record = recordOf(row);
  const states = seatsOn(record.seats, day).map(({ id }) => seatOn(id, record.mandates, day, rulesOf(row, board).holdOver).state);
  const count = (state: string): number => states.filter((one) => one === state).length;
  return {
    ...item,
    people: new Set(mandates.filter(({ standing }) => standing === 'present' || standing === 'holdOver').map(({ person }) => person.id)).size,
    seatCounts: { total: states.length, filled: count('filled'), endsSoon: count('endsSoon'), holdOver: count('holdOver'), vacant: count('vacant') },
    warnings: can(actor, 'body.readInternal') ? [...warningsOn(record, day, rulesOf(row, board))] : [],
  };
}

type Frame = { day: string; rules: RulesOfBody; shown: ReadonlyMap<string, MandateView> };

function seatView(seat: SeatRow, row: Row, { day, rules, shown }: Frame): SeatView {
  const { state, holder, vacantSince, holdOverUnknown } = seatOn(seat.id, row.mandates.map(mandateOf), day, rules.holdOver);
  const views = [...shown.values()];
  const next = views.filter(({ seatId, standing, deputises }) => seatId === seat.id && standing === 'future' && deputises === null).sort((a, b) => a.from.localeCompare(b.from))[0];
  return {
    ...seat, state, vacantSince, holdOverUnknown,
    holder: holder && shown.get(holder.id)!,
    deputies: views.filter(({ deputises, standing }) => holder !== null && deputises?.id === holder.id && standing === 'present'),
    next: next ?? null,
  };
}

function changesOf(row: Row, day: string): BodyView['changes'] {
  const names = new Map(row.mandates.map(({ person }) => [person.id, person]));
  const changes = boardChanges(row.mandates.map(mandateOf), day);
  const open = new Set(openChanges(changes, row.filings, day).map(({ on }) => on));
  const people = (ids: readonly string[]) => ids.map((id) => names.get(id)!);
  return changes.map(({ on, came, left }) => ({ on, came: people(came), left: people(left), steps: row.filings.find(({ changedOn }) => changedOn === on)?.steps ?? {}, open: open.has(on) })).reverse();
}

const allowed = (actor: Actor, action: string, permission: Permission): AllowedAction =>
  can(actor, permission) ? { action, allowed: true, reason: null, ask: null } : { action, allowed: false, reason: 'FORBIDDEN', ask: 'office' };

/** What the actor may do with the body; in one that is over nobody gets a mandate. */
function allowedBodyActions(actor: Actor, { endedOn }: Pick<Row, 'endedOn'>): AllowedAction[] {
  const appoint = allowed(actor, 'appoint', 'body.manage');
  return [
    ...['update', endedOn ? 'restore' : 'end'].map((action) => allowed(actor, action, 'body.manage')),
    endedOn && appoint.allowed ? { action: 'appoint', allowed: false, reason: 'BODY_ENDED', ask: null } : appoint,
    allowed(actor, 'readAddresses', 'person.read'),
    allowed(actor, 'exportAddresses', 'export.run'),
  ];
}

/** Every kind of body with its rules, in the order of the office. */
export async function listBodyTypes(db: Db, actor: Actor): Promise<BodyTypeList> {
  const items = await bodyTypes(db, actor, sql`true`);
  return { items, total: items.length, allowedActions: [allowed(actor, 'create', 'body.configure')] };
}

export const bodyTypeView = async (db: Db, actor: Actor, id: string): Promise<BodyTypeView> => (await bodyTypes(db, actor, sql`t.id = ${id}`))[0] ?? refuse('NOT_FOUND');

async function bodyTypes(db: Db, actor: Actor, where: Sql): Promise<BodyTypeView[]> {
  const rows = await rowsOf<Omit<BodyTypeView, 'allowedActions'>>(
    db,
    sql`SELECT t.id, t.version, t.labels, t.nature, t.rules, t.position, (SELECT count(*)::int FROM bodies b WHERE b.type_id = t.id) AS bodies FROM body_types t
        WHERE ${where} AND ${visibleTo(actor, 'body.read', sql`NULL::uuid`)} ORDER BY t.position, t.labels ->> 'de', t.id`,
  );
  return rows.map((row) => ({ ...row, allowedActions: [allowed(actor, 'update', 'body.configure')] }));
}

import sql, { empty, join, raw, Sql } from 'sql-template-tag';

export { empty, join, raw, sql, Sql };

/** Anything that runs SQL: the data source for reading, a transaction's manager for writing. */
export type Db = { query<T = unknown>(text: string, parameters?: unknown[]): Promise<T> };

/** For reading: injected where views are answered. Writing goes through the unit of work. */
export const DATABASE = Symbol('the database, for reading');

/** All rows of a statement; values travel as parameters, never as text. */
export const rowsOf = <Row>(db: Db, statement: Sql): Promise<Row[]> => db.query<Row[]>(statement.text, statement.values);

/** The first row of a statement, or `null`. */
export const rowOf = async <Row>(db: Db, statement: Sql): Promise<Row | null> => (await rowsOf<Row>(db, statement))[0] ?? null;

/** Conditions joined by AND; `true` when there are none. */
export const allOf = (conditions: readonly Sql[]): Sql => (conditions.length > 0 ? join(conditions, ' AND ') : sql`true`);

/** A whole number as part of the statement's text, for LIMIT and OFFSET: a plan that is made once must know how few rows are wanted. */
export const literal = (number: number): Sql => raw(String(Math.trunc(number)));

type DriverError = { code?: unknown; constraint?: unknown; column?: unknown; driverError?: DriverError };

/** The five-character SQLSTATE of a database error, or `null` when the error is something else. */
export function sqlStateOf(error: unknown): string | null {
  const { code } = driverErrorOf(error);
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : null;
}

/** The constraint that refused a statement; it bears the name of the problem it guards. */
export function constraintOf(error: unknown): string | null {
  const { constraint } = driverErrorOf(error);
  return typeof constraint === 'string' ? constraint : null;
}

/** The column that must hold something and was given nothing, as the field is called outside. */
export function emptyFieldOf(error: unknown): string | null {
  const { column } = driverErrorOf(error);
  if (sqlStateOf(error) !== '23502' || typeof column !== 'string') return null;
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function driverErrorOf(error: unknown): DriverError {
  if (typeof error !== 'object' || error === null) return {};
  const candidate = error as DriverError;
  return candidate.driverError ?? candidate;
}

const CONNECTION_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND']);
const LOST_CONNECTION = /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Query read timeout|not queryable|Driver not Connected/i;

/** Is the database away (shutting down, starting, unreachable, out of connections or space), so that trying later helps? */
export function isDatabaseAway(error: unknown): boolean {
  const state = sqlStateOf(error);
  if (state) return /^(08|53|57P0)/.test(state) || state === '40001' || state === '40P01';
  const { code } = driverErrorOf(error);
  if (typeof code === 'string' && CONNECTION_CODES.has(code)) return true;
  return error instanceof Error && LOST_CONNECTION.test(error.message);
}

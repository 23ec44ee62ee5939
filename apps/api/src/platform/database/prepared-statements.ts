import type pg from 'pg';

/** Names are remembered by every connection of the server; filters combine to more texts than are worth remembering. */
const MAX_NAMES = 150;
const names = new Map<string, string>();

/** The same text has the same name on every connection; texts beyond the limit have none and are planned each time. */
function nameOf(text: string): string | undefined {
  const name = names.get(text) ?? (names.size < MAX_NAMES ? `verbund_${names.size}` : undefined);
  if (name) names.set(text, name);
  return name;
}

/**
 * From now on the connection prepares each statement that has parameters, so that the server parses and plans it once
 * and not at every request (measured: 2.2 ms of 2.4 ms for the record page).
 */
export function prepareStatements(client: pg.ClientBase): void {
  const query = client.query.bind(client) as (...input: unknown[]) => unknown;
  const prepared = (text: unknown, values: unknown, ...rest: unknown[]): unknown => {
    const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : undefined;
    return name ? query({ name, text, values }, ...rest) : query(text, values, ...rest);
  };
  client.query = prepared as typeof client.query;
}

import type { RowValues } from '@verbund/domain/imports/row-reading.js';
import type { Visibility } from '@verbund/domain/organisations/organisation-values.js';
import type { KnownRoom } from './known-organisations.queries.js';

/** A room to be entered (`id` is null), or one of the register whose seats the row corrects. */
export type StatedRoom = { id: string | null; name: string; capacity: number; approximate: boolean; visibility: Visibility };

/**
 * What the row says about rooms and the register does not. Rooms with as many seats as stated are those that are meant; of the others the first stated
 * corrects the first known one, and what is left over is new. Nothing is taken out: an import adds rooms, whoever offers them retires them.
 */
export function missingRooms(values: RowValues, known: readonly KnownRoom[], visibility: Visibility | null): StatedRoom[] {
  const others = [...known];
  const news = (values.roomCapacities ?? []).filter(({ seats }) => {
    const same = others.findIndex(({ capacity }) => capacity === seats);
    if (same >= 0) others.splice(same, 1);
    return same < 0;
  });
  const names = new Set(known.map(({ name }) => name.toLowerCase()));
  return news.map(({ seats, approximate }) => {
    const corrected = others.shift();
    const name = corrected?.name ?? freeName(names, (values.roomCapacities ?? []).length > 1);
    return { id: corrected?.id ?? null, name, capacity: seats, approximate, visibility: visibility ?? 'members' };
  });
}

/** `Raum`, or with several `Raum 1`, `Raum 2` …: the first that the organisation does not use. */
function freeName(taken: Set<string>, isOneOfMany: boolean): string {
  for (let number = isOneOfMany ? 1 : 0; ; number += 1) {
    const name = number === 0 ? 'Raum' : `Raum ${number}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

export const roomLine = ({ name, capacity, approximate }: Pick<KnownRoom, 'name' | 'capacity' | 'approximate'>): string => `${name}: ${approximate ? '~' : ''}${capacity ?? ''}`;

/** The rooms of the record as they are after the row, in lines. */
export const roomLinesAfter = (known: readonly KnownRoom[], stated: readonly StatedRoom[]): string[] => [
  ...known.map((room) => roomLine(stated.find(({ id }) => id === room.id) ?? room)),
  ...stated.filter(({ id }) => id === null).map(roomLine),
];

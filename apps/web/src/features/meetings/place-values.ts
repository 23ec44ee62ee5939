import type { Meeting } from '../../shared/meetings';

export type PlaceValues = { placeKind: 'open' | 'room' | 'organisation' | 'words'; roomId: string | null; organisationId: string | null; place: string };

export const NO_PLACE: PlaceValues = { placeKind: 'open', roomId: null, organisationId: null, place: '' };

export function placeValuesOf({ room, organisation, place }: Pick<Meeting, 'room' | 'organisation' | 'place'>): PlaceValues {
  if (room) return { ...NO_PLACE, placeKind: 'room', roomId: room.id };
  if (organisation) return { ...NO_PLACE, placeKind: 'organisation', organisationId: organisation.id, place };
  return place ? { ...NO_PLACE, placeKind: 'words', place } : NO_PLACE;
}

/** What the API takes: only what belongs to the kind of place. */
export function placeInput({ placeKind, roomId, organisationId, place }: PlaceValues): { roomId?: string; organisationId?: string; place?: string } {
  if (placeKind === 'room') return roomId ? { roomId } : {};
  if (placeKind === 'organisation') return { ...(organisationId && { organisationId }), place };
  return placeKind === 'words' ? { place } : {};
}

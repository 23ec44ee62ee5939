import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { components } from '@verbund/contracts/api.js';
import { STEP_FREE } from '@verbund/domain/organisations/organisation-values.js';
import { EQUIPMENT } from '@verbund/domain/rooms/room-values.js';
import { answer, api } from '../../../shared/http/api';
import { listQuery, type ListSearch, type ListSpec } from '../../../shared/list-search';
import { queryClient } from '../../../shared/query-client';
import { ORGANISATIONS } from '../api';

type Schemas = components['schemas'];

export type Room = Schemas['RoomView'];
export type RoomInput = Schemas['RoomCreate'];
export type RoomPatch = Schemas['RoomPatch'];

/** Everything about rooms below one key, whoever offers them. */
const ROOMS = ['rooms'] as const;

export const SPEC = {
  filters: {
    seats: ['10', '20', '30', '50', '80', '100'],
    stepFree: STEP_FREE,
    equipment: EQUIPMENT,
    district: null,
    hostsOn: null,
  },
  sorts: ['organisation', 'name', 'capacity'],
} as const satisfies ListSpec;

/** Filters of which only one value makes sense are sent as that value. */
export const roomsQuery = (list: ListSearch<typeof SPEC>) =>
  queryOptions({
    queryKey: [...ROOMS, 'list', list],
    queryFn: ({ signal }) => {
      const { seats, hostsOn } = list.filters;
      const query = { ...listQuery(list), seats: seats[0], hostsOn: hostsOn[0] } as never;
      return answer<Schemas['RoomList']>(api.GET('/rooms', { params: { query }, signal }));
    },
    placeholderData: keepPreviousData,
  });

export const roomQuery = (roomId: string) =>
  queryOptions({
    queryKey: [...ROOMS, roomId],
    queryFn: ({ signal }) => answer<Room>(api.GET('/rooms/{roomId}', { params: { path: { roomId } }, signal })),
  });

export const organisationRoomsQuery = (id: string) =>
  queryOptions({
    queryKey: [...ROOMS, 'of', id],
    queryFn: ({ signal }) =>
      answer<Schemas['RoomsOfOrganisation']>(
        api.GET('/organisations/{id}/rooms', { params: { path: { id } }, signal }),
      ),
  });

/** Where a room is: its organisation and itself. */
export type RoomPlace = { readonly organisationId: string; readonly roomId: string };

export const placeOf = ({ id, organisation }: Pick<Room, 'id' | 'organisation'>): RoomPlace => ({
  organisationId: organisation.id,
  roomId: id,
});
const pathOf = ({ organisationId, roomId }: RoomPlace) => ({ path: { id: organisationId, roomId } });

/** After a change: the room at once as the server answered, everything that may show it soon. */
async function shown(room: Room): Promise<Room> {
  queryClient.setQueryData(roomQuery(room.id).queryKey, room);
  await refresh();
  return room;
}

const refresh = () =>
  Promise.all([
    queryClient.invalidateQueries({ queryKey: ROOMS }),
    queryClient.invalidateQueries({ queryKey: ORGANISATIONS }),
  ]);

export const createRoom = async (id: string, body: RoomInput): Promise<Room> =>
  shown(await answer<Room>(api.POST('/organisations/{id}/rooms', { params: { path: { id } }, body })));

export const changeRoom = async (place: RoomPlace, body: RoomPatch): Promise<Room> =>
  shown(await answer<Room>(api.PATCH('/organisations/{id}/rooms/{roomId}', { params: pathOf(place), body })));

export const retireRoom = async (place: RoomPlace): Promise<Room> =>
  shown(await answer<Room>(api.POST('/organisations/{id}/rooms/{roomId}/retirements', { params: pathOf(place) })));

export const restoreRoom = async (place: RoomPlace): Promise<Room> =>
  shown(await answer<Room>(api.POST('/organisations/{id}/rooms/{roomId}/restorations', { params: pathOf(place) })));

/** Undoes one entry of the history as a new change. */
export async function revertRoom(place: RoomPlace, entryId: string): Promise<Room> {
  const request = { params: pathOf(place), body: { entryId } };
  return shown(await answer<Room>(api.POST('/organisations/{id}/rooms/{roomId}/reversals', request)));
}

export async function removeRoom(place: RoomPlace): Promise<void> {
  await answer(api.DELETE('/organisations/{id}/rooms/{roomId}', { params: pathOf(place) }));
  await refresh();
}

type Photo = { readonly photoId: string };
const photoPathOf = ({ photoId, ...place }: RoomPlace & Photo) => ({ path: { ...pathOf(place).path, photoId } });

export const photoUrl = (roomId: string, photoId: string, size: 'full' | 'small'): string =>
  `/api/v1/rooms/${roomId}/photos/${photoId}?size=${size}`;

export async function addPhoto(place: RoomPlace, file: File, alt: string): Promise<Room> {
  const body = new FormData();
  body.append('file', file);
  const request = {
    params: { ...pathOf(place), query: { alt } },
    body: body as never,
    bodySerializer: (form: unknown) => form as FormData,
  };
  return shown(await answer<Room>(api.POST('/organisations/{id}/rooms/{roomId}/photos', request)));
}

export async function changePhoto(photo: RoomPlace & Photo, body: Schemas['PhotoPatch']): Promise<Room> {
  const request = { params: photoPathOf(photo), body };
  return shown(await answer<Room>(api.PATCH('/organisations/{id}/rooms/{roomId}/photos/{photoId}', request)));
}

export const removePhoto = async (photo: RoomPlace & Photo): Promise<Room> =>
  shown(
    await answer<Room>(
      api.DELETE('/organisations/{id}/rooms/{roomId}/photos/{photoId}', { params: photoPathOf(photo) }),
    ),
  );

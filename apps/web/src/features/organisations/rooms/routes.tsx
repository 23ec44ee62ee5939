import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute, pageRule, type RouterContext } from '../../../shared/routing';

/** The queries come with the pages: what is imported here belongs to every first view. */
const loadOrganisation = async ({ queryClient }: RouterContext, id: string) =>
  queryClient.ensureQueryData((await import('../api')).organisationQuery(id));

const loadRoom = async ({ queryClient }: RouterContext, id: string) =>
  queryClient.ensureQueryData((await import('./api')).roomQuery(id));

const roomsRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/rooms',
  ...pageRule('room.read', ['rooms', 'words']),
  component: lazyRouteComponent(() => import('./rooms-page'), 'RoomsPage'),
});

const roomRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/rooms/$roomId',
  ...pageRule('room.read', ['rooms', 'words']),
  loader: ({ context, params }) => loadRoom(context, params.roomId),
  component: lazyRouteComponent(() => import('./room-page'), 'RoomPage'),
});

const newRoomRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/organisations/$id/rooms/new',
  ...pageRule('room.manage', ['rooms', 'words']),
  loader: ({ context, params }) => loadOrganisation(context, params.id),
  component: lazyRouteComponent(() => import('./form-pages'), 'NewRoomPage'),
});

const editRoomRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/organisations/$id/rooms/$roomId/edit',
  ...pageRule('room.manage', ['rooms', 'words']),
  loader: ({ context, params }) =>
    Promise.all([loadOrganisation(context, params.id), loadRoom(context, params.roomId)]),
  component: lazyRouteComponent(() => import('./form-pages'), 'EditRoomPage'),
});

export const routes = [roomsRoute, roomRoute, newRoomRoute, editRoomRoute] as const;

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute, pageRule } from '../../shared/routing';

export const routes = [
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/network',
    ...pageRule('network.update', ['network', 'calendar', 'words']),
    /** The query comes with the page: what is imported here belongs to every first view. */
    loader: async ({ context }) => context.queryClient.ensureQueryData((await import('./api')).networkQuery),
    component: lazyRouteComponent(() => import('./network-page'), 'NetworkPage'),
  }),
] as const;

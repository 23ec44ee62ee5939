import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute, pageRule } from '../../shared/routing';
import { networkQuery } from './api';

export const routes = [
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/network',
    ...pageRule('network.update', ['network', 'words']),
    loader: ({ context }) => context.queryClient.ensureQueryData(networkQuery),
    component: lazyRouteComponent(() => import('./network-page'), 'NetworkPage'),
  }),
] as const;

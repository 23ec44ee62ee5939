import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { publicRoute } from '../../shared/routing';
import { loadTexts } from '../../shared/texts/catalogue-loader';

/** The page behind a host's link: `/host#token`. */
export const publicRoutes = [
  createRoute({
    getParentRoute: () => publicRoute,
    path: '/host',
    beforeLoad: () => loadTexts(['host']),
    component: lazyRouteComponent(() => import('./host-page'), 'HostPage'),
  }),
] as const;

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute, pageRule } from '../../shared/routing';

/** Every shared component in every state; not in the navigation. */
export const routes = [
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/gallery',
    ...pageRule(null, []),
    component: lazyRouteComponent(() => import('./gallery-page'), 'GalleryPage'),
  }),
] as const;

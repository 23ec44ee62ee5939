import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { parseQueryString, writeQueryString } from '../shared/query-string';
import { queryClient } from '../shared/query-client';
import { officeRoute, publicRoute, rootRoute } from '../shared/routing';
import { PublicLayout } from './layout/public-layout';
import { RootLayout } from './layout/root-layout';
import { ErrorPage, ErrorWithoutShell, NotFoundPage, PendingPage } from './pages/problem-pages';
import { publicRoutes } from './public-routes';

rootRoute.update({ component: RootLayout, notFoundComponent: NotFoundPage });
publicRoute.update({ component: PublicLayout });
/** Volunteers who come by a link never need the frame of the office. */
const OfficeLayout = lazyRouteComponent(() => import('./layout/office-layout'), 'OfficeLayout');
officeRoute.update({ component: OfficeLayout, errorComponent: ErrorWithoutShell });

/** Any address that is not public: brings the pages of the office, in its own place, and goes there again. */
const officeGateRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '$',
  async beforeLoad({ location }) {
    const { officeRoutes } = await import('./office-routes');
    rootRoute.addChildren([publicRoutes, officeRoutes]);
    router.setRoutes(router.buildRouteTree());
    throw redirect({ href: location.href, replace: true });
  },
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([publicRoutes, officeGateRoute]),
  context: { queryClient },
  defaultPreload: 'intent',
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
  defaultPendingComponent: PendingPage,
  scrollRestoration: true,
  parseSearch: parseQueryString,
  stringifySearch: writeQueryString,
});

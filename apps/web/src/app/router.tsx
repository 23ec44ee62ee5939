import { createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { parseQueryString, writeQueryString } from '../shared/query-string';
import { queryClient } from '../shared/query-client';
import { officeRoute, publicRoute, rootRoute } from '../shared/routing';
import { PublicLayout } from './layout/public-layout';
import { RootLayout } from './layout/root-layout';
import { ErrorPage, ErrorWithoutShell, NotFoundPage, PendingPage } from './pages/problem-pages';
import { routeTree } from './routes';

rootRoute.update({ component: RootLayout, notFoundComponent: NotFoundPage });
publicRoute.update({ component: PublicLayout });
/** Volunteers who come by a link never need the frame of the office. */
const OfficeLayout = lazyRouteComponent(() => import('./layout/office-layout'), 'OfficeLayout');
officeRoute.update({ component: OfficeLayout, errorComponent: ErrorWithoutShell });

export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: 'intent',
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
  defaultPendingComponent: PendingPage,
  scrollRestoration: true,
  parseSearch: parseQueryString,
  stringifySearch: writeQueryString,
});

import { createRouter } from '@tanstack/react-router';
import { parseQueryString, writeQueryString } from '../shared/query-string';
import { queryClient } from '../shared/query-client';
import { officeRoute, publicRoute, rootRoute } from '../shared/routing';
import { OfficeLayout } from './layout/office-layout';
import { PublicLayout } from './layout/public-layout';
import { RootLayout } from './layout/root-layout';
import { ErrorPage, ErrorWithoutShell, NotFoundPage, PendingPage } from './pages/problem-pages';
import { routeTree } from './routes';

rootRoute.update({ component: RootLayout, notFoundComponent: NotFoundPage });
publicRoute.update({ component: PublicLayout });
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

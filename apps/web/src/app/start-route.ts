import { createRoute, redirect } from '@tanstack/react-router';
import { officeRoute } from '../shared/routing';
import { sessionQuery } from '../shared/session';
import { NotFoundPage } from './pages/problem-pages';

/** `/` leads to the first page of the navigation that the person may open. */
export const startRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/',
  async beforeLoad({ context }) {
    const [session, { NAVIGATION }] = await Promise.all([
      context.queryClient.ensureQueryData(sessionQuery),
      import('./navigation'),
    ]);
    const pages = NAVIGATION.flatMap(({ items }) => items);
    const first = pages.find(({ permission }) => session?.permissions.includes(permission));
    throw redirect({ to: first?.to ?? '/account' });
  },
});

/** Any other address, inside the shell so that the way on is at hand. */
export const unknownRoute = createRoute({ getParentRoute: () => officeRoute, path: '$', component: NotFoundPage });

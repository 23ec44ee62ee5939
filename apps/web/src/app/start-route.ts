import { createRoute, redirect } from '@tanstack/react-router';
import { officeRoute } from '../shared/routing';
import { sessionQuery } from '../shared/session';
import { NotFoundPage } from './pages/problem-pages';

/** `/` leads representatives of one organisation to it, everybody else to the first page of the navigation that they may open. */
export const startRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/',
  async beforeLoad({ context }) {
    const [session, { NAVIGATION }] = await Promise.all([
      context.queryClient.ensureQueryData(sessionQuery),
      import('./navigation'),
    ]);
    const [own, ...others] = session?.organisations ?? [];
    // Who comes for one organisation alone begins with it.
    if (own && others.length === 0 && !session?.permissions.includes('overview.read')) {
      throw redirect({ to: '/organisations/$id', params: { id: own.id } });
    }
    const pages = NAVIGATION.flatMap(({ items }) => items);
    const first = pages.find(({ permission }) => session?.permissions.includes(permission));
    throw redirect({ to: first?.to ?? '/account' });
  },
});

/** Any other address, inside the shell so that the way on is at hand. */
export const unknownRoute = createRoute({ getParentRoute: () => officeRoute, path: '$', component: NotFoundPage });

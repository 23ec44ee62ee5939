import { createRoute, redirect } from '@tanstack/react-router';
import { officeRoute } from '../shared/routing';
import { sessionQuery, type Session } from '../shared/session';
import { NotFoundPage } from './pages/problem-pages';

/** Where the switcher keeps which organisation was looked at in this visit. */
const VISITED = 'verbund:organisation';

/** Of several organisations the one looked at last, else one that the person manages. */
const ownOrganisation = (organisations: Session['organisations']): Session['organisations'][number] | undefined =>
  organisations.find(({ id }) => id === sessionStorage.getItem(VISITED)) ??
  organisations.find(({ role }) => role === 'manager') ??
  organisations[0];

/** `/` leads representatives to their organisation, everybody else to the first page of the navigation that they may open. */
export const startRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/',
  async beforeLoad({ context }) {
    const [session, { NAVIGATION }] = await Promise.all([
      context.queryClient.ensureQueryData(sessionQuery),
      import('./navigation'),
    ]);
    const own = session && !session.permissions.includes('overview.read') ? ownOrganisation(session.organisations) : undefined;
    if (own) throw redirect({ to: '/organisations/$id', params: { id: own.id } });
    const pages = NAVIGATION.flatMap(({ items }) => items);
    const first = pages.find(({ permission }) => session?.permissions.includes(permission));
    throw redirect({ to: first?.to ?? '/account' });
  },
});

/** Any other address, inside the shell so that the way on is at hand. */
export const unknownRoute = createRoute({ getParentRoute: () => officeRoute, path: '$', component: NotFoundPage });

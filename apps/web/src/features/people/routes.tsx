import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute, pageRule, type RouterContext } from '../../shared/routing';

/** The queries come with the pages: what is imported here belongs to every first view. */
const loadPerson = async ({ queryClient }: RouterContext, id: string) =>
  queryClient.ensureQueryData((await import('./api')).personQuery(id));

const peopleRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/people',
  ...pageRule('person.read', ['people', 'words']),
  component: lazyRouteComponent(() => import('./people-page'), 'PeoplePage'),
});

const newPersonRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/people/new',
  ...pageRule('person.create', ['people', 'words']),
  component: lazyRouteComponent(() => import('./form/form-pages'), 'NewPersonPage'),
});

const editPersonRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/people/$id/edit',
  ...pageRule('person.update', ['people', 'words']),
  loader: ({ context, params }) => loadPerson(context, params.id),
  component: lazyRouteComponent(() => import('./form/form-pages'), 'EditPersonPage'),
});

const personRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/people/$id',
  ...pageRule('person.read', ['people', 'words']),
  loader: ({ context, params }) => loadPerson(context, params.id),
  component: lazyRouteComponent(() => import('./person-page'), 'PersonPage'),
});

export const routes = [peopleRoute, newPersonRoute, editPersonRoute, personRoute] as const;

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { parseListSearch } from '../../shared/list-search';
import { officeRoute, pageRule } from '../../shared/routing';
import { peopleQuery, personQuery, SPEC } from './api';

const peopleRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/people',
  ...pageRule('person.read', ['people', 'words']),
  loaderDeps: ({ search }) => parseListSearch(SPEC, search),
  loader: ({ context, deps }) => void context.queryClient.prefetchQuery(peopleQuery(deps)),
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
  loader: ({ context, params }) => context.queryClient.ensureQueryData(personQuery(params.id)),
  component: lazyRouteComponent(() => import('./form/form-pages'), 'EditPersonPage'),
});

const personRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/people/$id',
  ...pageRule('person.read', ['people', 'words']),
  loader: ({ context, params }) => context.queryClient.ensureQueryData(personQuery(params.id)),
  component: lazyRouteComponent(() => import('./person-page'), 'PersonPage'),
});

export const routes = [peopleRoute, newPersonRoute, editPersonRoute, personRoute] as const;

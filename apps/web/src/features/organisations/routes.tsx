import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute, pageRule } from '../../shared/routing';
import { organisationQuery } from './api';

const organisationsRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/organisations',
  ...pageRule('organisation.read', ['organisations', 'words']),
  component: lazyRouteComponent(() => import('./list-page'), 'OrganisationsPage'),
});

const newOrganisationRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/organisations/new',
  ...pageRule('organisation.create', ['organisations', 'words']),
  component: lazyRouteComponent(() => import('./form/form-pages'), 'NewOrganisationPage'),
});

const editOrganisationRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/organisations/$id/edit',
  ...pageRule('organisation.update', ['organisations', 'words']),
  loader: ({ context, params }) => context.queryClient.ensureQueryData(organisationQuery(params.id)),
  component: lazyRouteComponent(() => import('./form/form-pages'), 'EditOrganisationPage'),
});

const organisationRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/organisations/$id',
  ...pageRule('organisation.read', ['organisations', 'words']),
  loader: ({ context, params }) => context.queryClient.ensureQueryData(organisationQuery(params.id)),
  component: lazyRouteComponent(() => import('./organisation-page'), 'OrganisationPage'),
});

export const routes = [organisationsRoute, newOrganisationRoute, editOrganisationRoute, organisationRoute] as const;

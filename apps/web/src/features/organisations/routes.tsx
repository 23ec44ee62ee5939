import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute, pageRule, type RouterContext } from '../../shared/routing';

/** The query comes with the page: what is imported here belongs to every first view. */
const loadOrganisation = async ({ queryClient }: RouterContext, id: string) =>
  queryClient.ensureQueryData((await import('./api')).organisationQuery(id));

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
  ...pageRule('organisation.propose', ['organisations', 'words']),
  loader: ({ context, params }) => loadOrganisation(context, params.id),
  component: lazyRouteComponent(() => import('./form/form-pages'), 'EditOrganisationPage'),
});

const organisationRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/organisations/$id',
  ...pageRule('organisation.read', ['organisations', 'representatives', 'rooms', 'words']),
  loader: ({ context, params }) => loadOrganisation(context, params.id),
  component: lazyRouteComponent(() => import('./organisation-page'), 'OrganisationPage'),
});

const handoverRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/organisations/$id/handover',
  ...pageRule('representation.read', ['organisations', 'representatives', 'words']),
  loader: async ({ context, params }) =>
    context.queryClient.ensureQueryData((await import('./representatives/api')).handoverPackageQuery(params.id)),
  component: lazyRouteComponent(() => import('./representatives/handover-page'), 'HandoverPage'),
});

const previewRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/organisations/$id/preview',
  ...pageRule('organisation.read', ['organisations', 'words']),
  component: lazyRouteComponent(() => import('./preview/preview-page'), 'PreviewPage'),
});

export const routes = [
  organisationsRoute,
  newOrganisationRoute,
  editOrganisationRoute,
  organisationRoute,
  previewRoute,
  handoverRoute,
] as const;

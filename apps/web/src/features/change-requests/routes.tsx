import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute, pageRule } from '../../shared/routing';

const requestsRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/change-requests',
  ...pageRule('changeRequest.read', ['change-requests', 'words']),
  component: lazyRouteComponent(() => import('./requests-page'), 'RequestsPage'),
});

const requestRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/change-requests/$id',
  ...pageRule('changeRequest.read', ['change-requests', 'words']),
  /** The query comes with the page: what is imported here belongs to every first view. */
  loader: async ({ context, params }) =>
    context.queryClient.ensureQueryData((await import('./api')).requestQuery(params.id)),
  component: lazyRouteComponent(() => import('./request-page'), 'RequestPage'),
});

const fieldRulesRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/field-rules',
  ...pageRule('fieldRule.manage', ['change-requests', 'words']),
  component: lazyRouteComponent(() => import('./field-rules-page'), 'FieldRulesPage'),
});

export const routes = [requestsRoute, requestRoute, fieldRulesRoute] as const;

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute, pageRule } from '../../shared/routing';

const accountsRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/accounts',
  ...pageRule('account.invite', ['accounts', 'words']),
  component: lazyRouteComponent(() => import('./accounts-page'), 'AccountsPage'),
});

const accountRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/accounts/$id',
  ...pageRule('account.read', ['accounts', 'words']),
  /** The query comes with the page: what is imported here belongs to every first view. */
  loader: async ({ context, params }) =>
    context.queryClient.ensureQueryData((await import('./api')).accountQuery(params.id)),
  component: lazyRouteComponent(() => import('./account-page'), 'AccountPage'),
});

export const routes = [accountsRoute, accountRoute] as const;

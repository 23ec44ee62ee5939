import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute, pageRule } from '../../shared/routing';
import { accountQuery } from './api';

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
  loader: ({ context, params }) => context.queryClient.ensureQueryData(accountQuery(params.id)),
  component: lazyRouteComponent(() => import('./account-page'), 'AccountPage'),
});

export const routes = [accountsRoute, accountRoute] as const;

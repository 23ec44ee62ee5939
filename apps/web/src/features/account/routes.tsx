import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute, pageRule } from '../../shared/routing';
import { accountQuery, accountSessionsQuery } from './api';

const accountRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/account',
  ...pageRule(null, ['account', 'session']),
  loader: ({ context }) =>
    Promise.all([
      context.queryClient.ensureQueryData(accountQuery),
      context.queryClient.ensureQueryData(accountSessionsQuery),
    ]),
  component: lazyRouteComponent(() => import('./account-page'), 'AccountPage'),
});

const secondFactorRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/account/second-factor',
  ...pageRule(null, ['account', 'session']),
  component: lazyRouteComponent(() => import('./second-factor-page'), 'SecondFactorPage'),
});

export const routes = [accountRoute, secondFactorRoute] as const;

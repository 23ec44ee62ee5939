import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute, pageRule, type RouterContext } from '../../shared/routing';

/** The queries come with the page: what is imported here belongs to every first view. */
async function loadAccount({ queryClient }: RouterContext) {
  const { accountQuery, accountSessionsQuery } = await import('./api');
  return Promise.all([queryClient.ensureQueryData(accountQuery), queryClient.ensureQueryData(accountSessionsQuery)]);
}

const accountRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/account',
  ...pageRule(null, ['account', 'session']),
  loader: ({ context }) => loadAccount(context),
  component: lazyRouteComponent(() => import('./account-page'), 'AccountPage'),
});

const secondFactorRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/account/second-factor',
  ...pageRule(null, ['account', 'session']),
  component: lazyRouteComponent(() => import('./second-factor-page'), 'SecondFactorPage'),
});

export const routes = [accountRoute, secondFactorRoute] as const;

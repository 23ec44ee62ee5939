import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute, pageRule, publicRoute } from '../../shared/routing';
import { loadTexts } from '../../shared/texts/catalogue-loader';

const withoutAccount = {
  getParentRoute: () => publicRoute,
  beforeLoad: () => loadTexts(['claims', 'fields']),
};

/** What somebody opens who has no account (yet): saying that they may act for an organisation, and the links in the mails about it. */
export const publicRoutes = [
  createRoute({
    ...withoutAccount,
    path: '/claim',
    component: lazyRouteComponent(() => import('./claim-page'), 'ClaimPage'),
  }),
  createRoute({
    ...withoutAccount,
    path: '/claim/own',
    component: lazyRouteComponent(() => import('./own-claim-page'), 'OwnClaimPage'),
  }),
  createRoute({
    ...withoutAccount,
    path: '/claim/answer',
    component: lazyRouteComponent(() => import('./witness-page'), 'WitnessPage'),
  }),
] as const;

export const routes = [
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/claims',
    ...pageRule('claim.read', ['claims', 'words']),
    component: lazyRouteComponent(() => import('./claims-page'), 'ClaimsPage'),
  }),
] as const;

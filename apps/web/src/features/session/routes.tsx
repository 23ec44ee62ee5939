import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { publicRoute } from '../../shared/routing';
import { loadTexts } from '../../shared/texts/catalogue-loader';

const rule = { getParentRoute: () => publicRoute, beforeLoad: () => loadTexts(['session']) };

export const publicRoutes = [
  createRoute({
    ...rule,
    path: '/sign-in',
    component: lazyRouteComponent(() => import('./sign-in-page'), 'SignInPage'),
  }),
  createRoute({
    ...rule,
    path: '/forgotten',
    component: lazyRouteComponent(() => import('./forgotten-page'), 'ForgottenPage'),
  }),
  createRoute({
    ...rule,
    path: '/reset',
    component: lazyRouteComponent(() => import('./reset-page'), 'ResetPage'),
  }),
  createRoute({
    ...rule,
    path: '/invitation',
    component: lazyRouteComponent(() => import('./invitation-page'), 'InvitationPage'),
  }),
] as const;

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { publicRoute } from '../../shared/routing';

const getParentRoute = () => publicRoute;

export const publicRoutes = [
  createRoute({
    getParentRoute,
    path: '/sign-in',
    component: lazyRouteComponent(() => import('./sign-in-page'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/forgotten',
    component: lazyRouteComponent(() => import('./forgotten-page'), 'ForgottenPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/reset',
    component: lazyRouteComponent(() => import('./reset-page'), 'ResetPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/invitation',
    component: lazyRouteComponent(() => import('./invitation-page'), 'InvitationPage'),
  }),
] as const;

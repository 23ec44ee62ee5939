import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute, pageRule } from '../../shared/routing';

const TEXTS = ['hosting', 'words'] as const;

/** Queries come with their pages: what is imported here belongs to every first view. */
export const routes = [
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/hosting',
    ...pageRule('hosting.read', TEXTS),
    component: lazyRouteComponent(() => import('./hosting-page'), 'HostingPage'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/hosting/plans/new',
    ...pageRule('hosting.plan', TEXTS),
    component: lazyRouteComponent(() => import('./new-plan-page'), 'NewPlanPage'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/hosting/plans/$id',
    ...pageRule('hosting.read', TEXTS),
    component: lazyRouteComponent(() => import('./plan-page'), 'PlanPage'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/hosting/bodies/$id',
    ...pageRule('hosting.read', TEXTS),
    component: lazyRouteComponent(() => import('./body-page'), 'BodyPage'),
  }),
] as const;

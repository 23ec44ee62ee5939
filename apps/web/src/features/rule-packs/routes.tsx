import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute, pageRule } from '../../shared/routing';

const TEXTS = ['rule-packs', 'words'] as const;

/** Queries come with their pages: what is imported here belongs to every first view. */
export const routes = [
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/rules',
    ...pageRule('rulePack.read', TEXTS),
    component: lazyRouteComponent(() => import('./rules-page'), 'RulesPage'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/rules/$id',
    ...pageRule('rulePack.read', TEXTS),
    loader: async ({ context, params }) => context.queryClient.ensureQueryData((await import('./api')).packQuery(params.id)),
    component: lazyRouteComponent(() => import('./version-page'), 'VersionPage'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/rules/$id/compare',
    ...pageRule('rulePack.read', TEXTS),
    component: lazyRouteComponent(() => import('./compare-page'), 'ComparePage'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/rules/$id/edit',
    ...pageRule('rulePack.manage', TEXTS),
    loader: async ({ context, params }) => context.queryClient.ensureQueryData((await import('./api')).packQuery(params.id)),
    component: lazyRouteComponent(() => import('./edit-page'), 'EditPage'),
  }),
] as const;

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute, pageRule } from '../../shared/routing';

export const routes = [
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/documents',
    ...pageRule('document.readDeadlines', ['documents', 'words']),
    component: lazyRouteComponent(() => import('./deadlines-page'), 'DeadlinesPage'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/documents/rules',
    ...pageRule('document.configure', ['documents', 'words']),
    /** The query comes with the page: what is imported here belongs to every first view. */
    loader: async ({ context }) => context.queryClient.ensureQueryData((await import('./api')).rulesQuery),
    component: lazyRouteComponent(() => import('./rules-page'), 'RulesPage'),
  }),
] as const;

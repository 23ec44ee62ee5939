import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute, pageRule } from '../../shared/routing';

const TEXTS = ['sittings', 'meetings', 'words'] as const;

/** Queries come with their pages: what is imported here belongs to every first view. */
export const routes = [
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/meetings/$id/sitting',
    ...pageRule('meeting.read', TEXTS),
    loader: async ({ context, params }) => context.queryClient.ensureQueryData((await import('./api')).sittingQuery(params.id)),
    component: lazyRouteComponent(() => import('./sitting-page'), 'SittingPage'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/meetings/$id/evening',
    ...pageRule('minutes.write', TEXTS),
    loader: async ({ context, params }) => context.queryClient.ensureQueryData((await import('./api')).sittingQuery(params.id)),
    component: lazyRouteComponent(() => import('./evening-page'), 'EveningPage'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/decisions',
    ...pageRule('decision.read', TEXTS),
    component: lazyRouteComponent(() => import('./decisions-page'), 'DecisionsPage'),
  }),
] as const;

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { isDay } from '@verbund/domain/calendar/days.js';
import { officeRoute, pageRule } from '../../shared/routing';

const dayOf = (search: unknown): string | undefined => {
  const { on } = search as { on?: unknown };
  return typeof on === 'string' && isDay(on) ? on : undefined;
};

const bodiesRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/bodies',
  ...pageRule('body.read', ['bodies', 'words']),
  component: lazyRouteComponent(() => import('./bodies-page'), 'BodiesPage'),
});

const typesRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/bodies/types',
  ...pageRule('body.configure', ['bodies', 'words']),
  component: lazyRouteComponent(() => import('./types-page'), 'TypesPage'),
});

const newBodyRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/bodies/new',
  ...pageRule('body.manage', ['bodies', 'words']),
  component: lazyRouteComponent(() => import('./body-form'), 'NewBodyPage'),
});

const editBodyRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/bodies/$id/edit',
  ...pageRule('body.manage', ['bodies', 'words']),
  loader: async ({ context, params }) => context.queryClient.ensureQueryData((await import('./api')).bodyQuery(params.id)),
  component: lazyRouteComponent(() => import('./body-form'), 'EditBodyPage'),
});

const bodyRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/bodies/$id',
  ...pageRule('body.read', ['bodies', 'words']),
  loaderDeps: ({ search }) => ({ on: dayOf(search) }),
  loader: async ({ context, params, deps }) => context.queryClient.ensureQueryData((await import('./api')).bodyQuery(params.id, deps.on)),
  component: lazyRouteComponent(() => import('./body-page'), 'BodyPage'),
});

export const routes = [bodiesRoute, typesRoute, newBodyRoute, editBodyRoute, bodyRoute] as const;

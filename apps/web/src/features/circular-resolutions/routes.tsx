import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute, pageRule, type RouterContext } from '../../shared/routing';

const TEXTS = ['circular-resolutions', 'circular', 'words'] as const;

/** The queries come with the pages: what is imported here belongs to every first view. */
const loadCircular = async ({ queryClient }: RouterContext, id: string) => queryClient.ensureQueryData((await import('./api')).circularQuery(id));

export const routes = [
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/circular-resolutions',
    ...pageRule('circularResolution.read', TEXTS),
    component: lazyRouteComponent(() => import('./circulars-page'), 'CircularsPage'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/circular-resolutions/new',
    ...pageRule('circularResolution.manage', TEXTS),
    component: lazyRouteComponent(() => import('./form-pages'), 'NewCircularPage'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/circular-resolutions/$id',
    ...pageRule('circularResolution.read', TEXTS),
    loader: ({ context, params }) => loadCircular(context, params.id),
    component: lazyRouteComponent(() => import('./circular-page'), 'CircularPage'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/circular-resolutions/$id/edit',
    ...pageRule('circularResolution.manage', TEXTS),
    loader: ({ context, params }) => loadCircular(context, params.id),
    component: lazyRouteComponent(() => import('./form-pages'), 'EditCircularPage'),
  }),
] as const;

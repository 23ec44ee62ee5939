import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute, pageRule, type RouterContext } from '../../shared/routing';

/** The query comes with the page: what is imported here belongs to every first view. */
const loadImport = async ({ queryClient }: RouterContext, id: string) =>
  queryClient.ensureQueryData((await import('./api')).importQuery(id));

export const routes = [
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/imports',
    ...pageRule('import.run', ['imports']),
    component: lazyRouteComponent(() => import('./imports-page'), 'ImportsPage'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/imports/$id',
    ...pageRule('import.run', ['imports', 'words']),
    loader: ({ context, params }) => loadImport(context, params.id),
    component: lazyRouteComponent(() => import('./import-page'), 'ImportPage'),
  }),
] as const;

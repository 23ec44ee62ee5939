import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute, pageRule } from '../../shared/routing';
import { importQuery, importsQuery } from './api';

export const routes = [
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/imports',
    ...pageRule('import.run', ['imports']),
    loader: ({ context }) => void context.queryClient.prefetchQuery(importsQuery),
    component: lazyRouteComponent(() => import('./imports-page'), 'ImportsPage'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/imports/$id',
    ...pageRule('import.run', ['imports', 'words']),
    loader: ({ context, params }) => context.queryClient.ensureQueryData(importQuery(params.id)),
    component: lazyRouteComponent(() => import('./import-page'), 'ImportPage'),
  }),
] as const;

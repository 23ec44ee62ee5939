import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute, pageRule } from '../../shared/routing';

export const routes = [
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/taxonomies',
    ...pageRule('taxonomy.manage', ['taxonomies', 'words']),
    component: lazyRouteComponent(() => import('./taxonomies-page'), 'TaxonomiesPage'),
  }),
] as const;

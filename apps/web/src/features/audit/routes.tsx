import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute, pageRule } from '../../shared/routing';

export const routes = [
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/audit',
    ...pageRule('audit.read', ['audit', 'words']),
    component: lazyRouteComponent(() => import('./audit-page'), 'AuditPage'),
  }),
] as const;

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute, pageRule } from '../../shared/routing';

export const routes = [
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/demo-inbox',
    ...pageRule('mail.readDemoInbox', ['demo-inbox']),
    component: lazyRouteComponent(() => import('./demo-inbox-page'), 'DemoInboxPage'),
  }),
] as const;

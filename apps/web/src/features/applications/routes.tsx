import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute, pageRule } from '../../shared/routing';

const TEXTS = ['applications', 'apply', 'apply-steps', 'words'] as const;

const applicationsRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/applications',
  ...pageRule('application.read', TEXTS),
  component: lazyRouteComponent(() => import('./applications-page'), 'ApplicationsPage'),
});

const settingsRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/applications/settings',
  ...pageRule('application.readSettings', TEXTS),
  component: lazyRouteComponent(() => import('./settings-page'), 'SettingsPage'),
});

const applicationRoute = createRoute({
  getParentRoute: () => officeRoute,
  path: '/applications/$id',
  ...pageRule('application.read', TEXTS),
  /** The query comes with the page: what is imported here belongs to every first view. */
  loader: async ({ context, params }) => context.queryClient.ensureQueryData((await import('./api')).applicationQuery(params.id)),
  component: lazyRouteComponent(() => import('./application-page'), 'ApplicationPage'),
});

export const routes = [applicationsRoute, settingsRoute, applicationRoute] as const;

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute, pageRule } from '../../shared/routing';

export const routes = [
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/directory-settings',
    ...pageRule('directory.read', ['directory-office', 'words']),
    /** The query comes with the page: what is imported here belongs to every first view. */
    loader: async ({ context }) => context.queryClient.ensureQueryData((await import('./api')).settingsQuery),
    component: lazyRouteComponent(() => import('./directory-page'), 'DirectoryPage'),
  }),
] as const;

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { publicRoute } from '../../shared/routing';
import { loadTexts } from '../../shared/texts/catalogue-loader';

/** The page behind the link of a confirmation mail: `/confirm#token`. */
export const publicRoutes = [
  createRoute({
    getParentRoute: () => publicRoute,
    path: '/confirm',
    beforeLoad: () => loadTexts(['confirm', 'choices', 'fields']),
    component: lazyRouteComponent(() => import('./confirm-page'), 'ConfirmPage'),
  }),
] as const;

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { publicRoute } from '../../shared/routing';
import { loadTexts } from '../../shared/texts/catalogue-loader';

export const publicRoutes = [
  createRoute({
    getParentRoute: () => publicRoute,
    path: '/apply',
    beforeLoad: () => loadTexts(['apply']),
    component: lazyRouteComponent(() => import('./apply-page'), 'ApplyPage'),
  }),
] as const;

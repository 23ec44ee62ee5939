import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { publicRoute } from '../../shared/routing';
import { loadTexts } from '../../shared/texts/catalogue-loader';

/** The page behind the link of somebody who is asked to consent without a meeting: `/circular#token`. */
export const publicRoutes = [
  createRoute({
    getParentRoute: () => publicRoute,
    path: '/circular',
    beforeLoad: () => loadTexts(['circular']),
    component: lazyRouteComponent(() => import('./circular-page'), 'CircularPage'),
  }),
] as const;

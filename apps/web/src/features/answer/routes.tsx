import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { publicRoute } from '../../shared/routing';
import { loadTexts } from '../../shared/texts/catalogue-loader';

/** The page behind the link of an invitation to a meeting: `/answer#token`. */
export const publicRoutes = [
  createRoute({
    getParentRoute: () => publicRoute,
    path: '/answer',
    beforeLoad: () => loadTexts(['answer']),
    component: lazyRouteComponent(() => import('./answer-page'), 'AnswerPage'),
  }),
] as const;

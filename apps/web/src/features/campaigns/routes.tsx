import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute, pageRule } from '../../shared/routing';

const TEXTS = ['campaigns', 'words'] as const;
/** The filters bear the names they have in the list of organisations. */
const FORM_TEXTS = [...TEXTS, 'organisations'] as const;

/** Queries come with their pages: what is imported here belongs to every first view. */
export const routes = [
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/campaigns',
    ...pageRule('confirmation.read', TEXTS),
    component: lazyRouteComponent(() => import('./campaigns-page'), 'CampaignsPage'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/campaigns/new',
    ...pageRule('confirmation.manage', FORM_TEXTS),
    component: lazyRouteComponent(() => import('./campaign-form-page'), 'NewCampaignPage'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/campaigns/$id',
    ...pageRule('confirmation.read', TEXTS),
    loader: async ({ context, params }) =>
      context.queryClient.ensureQueryData((await import('./api')).campaignQuery(params.id)),
    component: lazyRouteComponent(() => import('./campaign-page'), 'CampaignPage'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/campaigns/$id/report',
    ...pageRule('confirmation.read', TEXTS),
    component: lazyRouteComponent(() => import('./report-page'), 'ReportPage'),
  }),
  createRoute({
    getParentRoute: () => officeRoute,
    path: '/campaigns/$id/edit',
    ...pageRule('confirmation.manage', FORM_TEXTS),
    loader: async ({ context, params }) =>
      context.queryClient.ensureQueryData((await import('./api')).campaignQuery(params.id)),
    component: lazyRouteComponent(() => import('./campaign-form-page'), 'EditCampaignPage'),
  }),
] as const;

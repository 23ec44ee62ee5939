import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, redirect } from '@tanstack/react-router';
import type { Permission } from '@verbund/domain/access/permissions.js';
import { ApiProblem } from './http/api-problem';
import { sessionQuery } from './session';
import { loadTexts } from './texts/catalogue-loader';
import type { CatalogueName } from './texts/keys';

export type RouterContext = { readonly queryClient: QueryClient };

/** Where a shared component's link leads; `search` is the readable query. */
export type LinkTarget = {
  readonly to: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly search?: Readonly<Record<string, string | undefined>>;
};

export const rootRoute = createRootRouteWithContext<RouterContext>()();

/** Parent of every page before sign-in. */
export const publicRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: '_public',
});

/** Parent of every page behind the sign-in gate: the shell with navigation. */
export const officeRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: '_office',
  async beforeLoad({ context, location }) {
    void loadTexts(['problems']);
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (!session || session.secondFactor === 'due') throw redirect({ to: '/sign-in', search: { next: location.href } });
    if (session.secondFactor === 'missing' && location.pathname !== SECOND_FACTOR_PATH)
      throw redirect({ to: SECOND_FACTOR_PATH });
  },
});

/** Where someone whose role requires a second factor is sent until it is set up. */
const SECOND_FACTOR_PATH = '/account/second-factor';

/**
 * What every page behind the gate declares: the permission it needs (`null`: everyone signed in) and its catalogues.
 * Spread it into `createRoute`; without the permission the page shows why and whom to ask.
 */
export const pageRule = (permission: Permission | null, texts: readonly CatalogueName[]) => ({
  staticData: { permission },
  async beforeLoad({ context }: { context: RouterContext }): Promise<void> {
    const [session] = await Promise.all([context.queryClient.ensureQueryData(sessionQuery), loadTexts(texts)]);
    if (permission !== null && !session?.permissions.includes(permission)) {
      throw new ApiProblem({ status: 403, code: 'FORBIDDEN' });
    }
  },
});

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    readonly permission?: Permission | null;
  }
}

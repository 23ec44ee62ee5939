import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './http/api-problem';

/** A refused request is refused again; only what failed on the way is tried once more. */
const worthRepeating = (error: unknown) =>
  error instanceof ApiProblem && (error.details.status === 0 || error.details.status >= 500);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 30_000, retry: (failures, error) => failures < 1 && worthRepeating(error) },
  },
});

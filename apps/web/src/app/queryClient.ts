import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from '../api';

/** A refusal will be refused again; only faults of the way are worth another try. */
function worthRetrying(count: number, error: Error): boolean {
  if (!(error instanceof ApiError)) return false;
  return count < 2 && (error.status === 0 || error.status >= 500 || error.status === 429);
}

export function createQueryClient(onSignedOut: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof ApiError && error.status === 401) onSignedOut();
      },
    }),
    defaultOptions: {
      queries: { staleTime: 15_000, retry: worthRetrying, refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
  });
}

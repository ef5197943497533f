import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '@/shared/api/problem';
import { session } from '@/shared/api/session';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 20_000,
      // A refusal stays a refusal; only a broken road or a broken server is worth another try.
      retry: (count, problem) => count < 2 && !(problem instanceof ApiProblem && problem.status < 500),
    },
    mutations: { networkMode: 'always' },
  },
});

// Whoever signs in next must not see what the one before had on screen.
session.subscribe(() => {
  if (session.state().kind === 'SIGNED_OUT') queryClient.clear();
});

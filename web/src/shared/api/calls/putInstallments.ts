import { api, ifMatch, write, type Written } from '../client';
import type { InstallmentInput, InstallmentPlan } from '../contract';

/** @param version of the plan that was seen; none where there was none */
export function putInstallments(
  bookId: string,
  id: string,
  version: number | null,
  body: InstallmentInput,
): Promise<Written<InstallmentPlan>> {
  return write(
    api.PUT('/api/v1/books/{bookId}/transactions/{id}/installments', {
      params: { path: { bookId, id } },
      body,
      ...(version === null ? {} : { headers: ifMatch(version) }),
    }),
  );
}

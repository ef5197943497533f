import { api, write, type Written } from '../client';

/** It is not made again. */
export const dismissRecommendation = (bookId: string, id: string): Promise<Written<undefined>> =>
  write(
    api.POST('/api/v1/books/{bookId}/recommendations/dismissals', {
      params: { path: { bookId } },
      body: { id },
    }),
  );

/** It is made again, if it still holds. */
export const undismissRecommendation = (bookId: string, id: string): Promise<Written<undefined>> =>
  write(
    api.DELETE('/api/v1/books/{bookId}/recommendations/dismissals/{id}', {
      params: { path: { bookId, id } },
    }),
  );

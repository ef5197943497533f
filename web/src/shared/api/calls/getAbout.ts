import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../client';

export const aboutQuery = queryOptions({
  queryKey: ['about'],
  queryFn: ({ signal }) => read(api.GET('/api/v1/about', { signal })),
});

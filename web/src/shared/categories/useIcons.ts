import { useQuery } from '@tanstack/react-query';
import { categoriesQuery } from '@/shared/api/calls/listCategories';
import { useBook } from '@/shared/book/BookContext';

/** The pictures of the categories, for sums that name them by their ids alone. */
export function useIcons(): (id: string | null) => string | null {
  const categories = useQuery(categoriesQuery(useBook().id)).data?.items;
  return (id) => categories?.find((each) => each.id === id)?.icon ?? null;
}

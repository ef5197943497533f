import { useMediaQuery } from '@mantine/hooks';

/** The one width below which a page is laid out for a thumb. */
export function usePhone(): boolean {
  return useMediaQuery('(max-width: 700px)', false, { getInitialValueInEffect: false });
}

import { updateTag } from '@/shared/api/calls/updateTag';
import type { Tag } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { EditName } from './EditName';

export function EditTag({ tag, close }: { tag: Tag; close: () => void }) {
  const book = useBook();
  return <EditName name={tag.name} save={(name) => updateTag(book.id, tag, { name })} close={close} />;
}

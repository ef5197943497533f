import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { updateCategory } from '@/shared/api/calls/updateCategory';
import type { Category } from '@/shared/api/contract';
import { LazyLook } from '@/shared/categories/LazyLook';
import { useBook } from '@/shared/book/BookContext';
import { placesOf } from './choices';
import { EditName } from './EditName';

interface Props {
  category: Category;
  categories: readonly Category[];
  close: () => void;
}

export function EditCategory({ category, categories, close }: Props) {
  const { t } = useTranslation();
  const book = useBook();
  const [parent, setParent] = useState(category.parentId ?? null);
  const [colour, setColour] = useState(category.colour ?? null);
  const [icon, setIcon] = useState(category.icon ?? null);
  return (
    <EditName
      name={category.name}
      save={(name) => updateCategory(book.id, category, { name, parentId: parent, colour, icon })}
      close={close}
    >
      <LazyLook colour={colour} icon={icon} setColour={setColour} setIcon={setIcon} />
      <Select
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('trends:name.edit.top') }}
        label={t('trends:name.edit.within')}
        placeholder={t('trends:name.edit.top')}
        data={placesOf(category, categories)}
        value={parent}
        onChange={setParent}
      />
    </EditName>
  );
}

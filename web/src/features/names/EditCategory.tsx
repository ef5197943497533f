import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { updateCategory } from '@/shared/api/calls/updateCategory';
import type { Category } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { cssColour, PALETTE } from '@/shared/ui/Dot';
import { placesOf } from './choices';
import { EditName } from './EditName';
import classes from './Names.module.css';

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
  return (
    <EditName
      name={category.name}
      save={(name) => updateCategory(book.id, category, { name, parentId: parent, colour })}
      close={close}
    >
      <fieldset className={classes.colours}>
        <legend>{t('trends:name.edit.colour')}</legend>
        {PALETTE.map((each, index) => (
          <label key={each}>
            <input
              type="radio"
              name="colour"
              aria-label={t('trends:name.edit.colourNumber', { number: index + 1 })}
              checked={colour === each}
              onChange={() => setColour(each)}
            />
            <i aria-hidden style={{ background: cssColour(each) }} />
          </label>
        ))}
      </fieldset>
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

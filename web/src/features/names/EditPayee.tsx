import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { updatePayee } from '@/shared/api/calls/updatePayee';
import type { Category, Payee } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { categoryChoices } from './choices';
import { EditName } from './EditName';

interface Props {
  payee: Payee;
  categories: readonly Category[];
  close: () => void;
}

export function EditPayee({ payee, categories, close }: Props) {
  const { t } = useTranslation();
  const book = useBook();
  const [usual, setUsual] = useState(payee.defaultCategoryId ?? null);
  return (
    <EditName
      name={payee.name}
      save={(name) => updatePayee(book.id, payee, { name, defaultCategoryId: usual })}
      close={close}
    >
      <Select
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('trends:name.none') }}
        label={t('trends:name.edit.usual')}
        description={t('trends:name.edit.usualHelp')}
        placeholder={t('trends:name.none')}
        data={categoryChoices(categories, usual)}
        value={usual}
        onChange={setUsual}
      />
    </EditName>
  );
}

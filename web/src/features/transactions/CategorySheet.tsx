import { Drawer, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Category, CategoryClass } from '@/shared/api/contract';
import { CategoryMark } from '@/shared/categories/CategoryMark';
import type { Names } from '@/shared/transactions/summary';
import classes from './CategorySheet.module.css';

interface Props {
  names: Names;
  value: string;
  take: (category: string) => void;
  close: () => void;
}

const open = (category: Category) => category.archivedAt == null && category.fixed !== true;

/** Two columns for one thumb: what it is about on the left, what of it on the right. */
export function CategorySheet({ names, value, take, close }: Props) {
  const { t } = useTranslation();
  const all = [...names.categories.values()].filter(open);
  const chosen = names.categories.get(value);
  const topOf = (category: Category | undefined): string | null => {
    const parent = category?.parentId == null ? undefined : names.categories.get(category.parentId);
    return parent === undefined ? (category?.id ?? null) : topOf(parent);
  };
  const [kind, setKind] = useState<CategoryClass>(chosen?.class ?? 'EXPENSE');
  const [top, setTop] = useState(topOf(chosen));
  const tops = all.filter((each) => each.class === kind && each.parentId == null);
  const shown = tops.find((each) => each.id === top) ?? tops[0];
  const below = all.filter((each) => each.id !== shown?.id && topOf(each) === shown?.id);
  const pick = (id: string) => {
    take(id);
    close();
  };
  return (
    <Drawer
      opened
      position="bottom"
      size="72%"
      onClose={close}
      title={t('transactions:sheet.title')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <SegmentedControl
        fullWidth
        aria-label={t('transactions:sheet.kind')}
        value={kind}
        onChange={setKind}
        data={[
          { value: 'EXPENSE', label: t('transactions:group.EXPENSE') },
          { value: 'INCOME', label: t('transactions:group.INCOME') },
        ]}
      />
      <div className={classes.columns}>
        <ul aria-label={t('transactions:sheet.tops')}>
          {tops.map((each) => (
            <li key={each.id}>
              <button type="button" aria-pressed={each.id === shown?.id} onClick={() => setTop(each.id)}>
                <CategoryMark colour={each.colour} icon={each.icon} />
                {each.name}
              </button>
            </li>
          ))}
        </ul>
        {shown !== undefined && (
          <ul aria-label={shown.name}>
            {[shown, ...below].map((each) => (
              <li key={each.id}>
                <button type="button" aria-pressed={each.id === value} onClick={() => pick(each.id)}>
                  <CategoryMark colour={each.colour} icon={each.icon} />
                  {each.id === shown.id && below.length > 0
                    ? t('transactions:sheet.all', { name: each.name })
                    : each.name}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Drawer>
  );
}

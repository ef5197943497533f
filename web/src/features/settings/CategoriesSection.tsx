import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { archiveCategory } from '@/shared/api/calls/archiveCategory';
import { createCategory } from '@/shared/api/calls/createCategory';
import { deleteCategory } from '@/shared/api/calls/deleteCategory';
import { categoriesQuery } from '@/shared/api/calls/listCategories';
import { mergeCategory } from '@/shared/api/calls/mergeCategory';
import { updateCategory } from '@/shared/api/calls/updateCategory';
import type { Category, CategoryClass } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { CategoryMark } from '@/shared/categories/CategoryMark';
import { Card, CardGrid } from '@/shared/ui/Card';
import { Failure } from '@/shared/ui/Failure';
import { LookDialog } from './LookDialog';
import { NameList } from './NameList';
import { topOf, treeOf } from './tree';
import { type CategoryMoves, useCategoryMoves } from './useCategoryMoves';
import classes from './Settings.module.css';

/** The two trees: what money is for, and where it comes from. A drag knows both, so that it can say that they do not mix. */
export function CategoriesSection() {
  const book = useBook();
  const categories = useQuery(categoriesQuery(book.id, true));
  const own = (categories.data?.items ?? []).filter((each) => each.fixed !== true);
  const moves = useCategoryMoves(own);
  if (categories.isError)
    return <Failure problem={categories.error} again={() => void categories.refetch()} />;
  return (
    <CardGrid>
      {(['EXPENSE', 'INCOME'] as const).map((kind) => (
        <Categories
          key={kind}
          kind={kind}
          categories={categories.data === undefined ? null : own.filter((each) => each.class === kind)}
          moves={moves}
        />
      ))}
      {moves.dragging.ghost}
    </CardGrid>
  );
}

interface Props {
  kind: CategoryClass;
  /** Null while they are being read. */
  categories: readonly Category[] | null;
  moves: CategoryMoves;
}

function Categories({ kind, categories, moves }: Props) {
  const { t } = useTranslation();
  const book = useBook();
  const [looked, setLooked] = useState<Category | null>(null);
  return (
    <Card span={6} title={t(`settings:categories.${kind}`)}>
      {categories === null ? (
        <Skeleton height={200} />
      ) : (
        <NameList
          items={treeOf(categories)}
          addLabel={t('settings:categories.add')}
          page="/categories/$nameId"
          mark={(item) => (
            <button
              type="button"
              className={classes.mark}
              aria-label={t('settings:mark.title', { name: item.name })}
              title={t('settings:mark.title', { name: item.name })}
              onClick={() => setLooked(item)}
            >
              <CategoryMark colour={item.colour} icon={item.icon} />
            </button>
          )}
          moves={moves}
          end={
            moves.dragging.dragged !== null && (
              <li className={classes.top} {...moves.dragging.place(topOf(kind), true)}>
                {t('settings:move.top')}
              </li>
            )
          }
          verbs={{
            create: (name, key) => createCategory(book.id, { name, class: kind }, key),
            rename: (item, name) => updateCategory(book.id, item, { name }),
            remove: (item) => deleteCategory(book.id, item),
            merge: (item, into) => mergeCategory(book.id, item.id, into.id),
            archive: (item, away) => archiveCategory(book.id, item.id, away),
          }}
        />
      )}
      {looked !== null && <LookDialog category={looked} close={() => setLooked(null)} />}
    </Card>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { categoriesQuery } from '@/shared/api/calls/listCategories';
import { payeesQuery } from '@/shared/api/calls/listPayees';
import { tagsQuery } from '@/shared/api/calls/listTags';
import type { Category } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { CategoryMark } from '@/shared/categories/CategoryMark';
import { SIDES } from '@/shared/trends/view';
import { EditCategory } from './EditCategory';
import { EditPayee } from './EditPayee';
import { EditTag } from './EditTag';
import { NameRoom, type Fact } from './NameRoom';
import { NoSuchName } from './NoSuchName';

/** What a category costs or brings, what is below it, and to whom it goes. */
export function CategoryPage() {
  const { t } = useTranslation();
  const book = useBook();
  const { nameId } = useParams({ from: '/frame/categories/$nameId' });
  const categories = useQuery(categoriesQuery(book.id));
  const all = categories.data?.items;
  const category = all?.find((each) => each.id === nameId);
  if (all === undefined || category === undefined) return <NoSuchName kind="category" query={categories} />;
  const parent = all.find((each) => each.id === category.parentId);
  const below = all.filter((each) => each.parentId === category.id);
  const side = category.class === 'INCOME' ? 'in' : 'out';
  const facts: Fact[] = [
    ...(parent === undefined ? [] : [{ label: t('trends:name.within'), value: <Named {...parent} /> }]),
    ...(below.length === 0
      ? []
      : [
          {
            label: t('trends:name.below'),
            value: below.map((each) => <Named key={each.id} {...each} />),
          },
        ]),
  ];
  return (
    <NameRoom
      kind="category"
      item={category}
      mark={<CategoryMark colour={category.colour} icon={category.icon} />}
      facts={facts}
      sides={[side]}
      tops={[
        ...(below.length === 0 ? [] : [{ side, by: 'category', title: t(`trends:top.${side}`) } as const]),
        { side, by: 'payee', title: t(`trends:name.payees.${side}`) },
      ]}
      edit={
        category.fixed === true
          ? null
          : (close) => <EditCategory category={category} categories={all} close={close} />
      }
    />
  );
}

/** What somebody was paid, or paid, and for what. */
export function PayeePage() {
  const { t } = useTranslation();
  const book = useBook();
  const { nameId } = useParams({ from: '/frame/payees/$nameId' });
  const payees = useQuery(payeesQuery(book.id));
  const categories = useQuery(categoriesQuery(book.id)).data?.items ?? [];
  const payee = payees.data?.items.find((each) => each.id === nameId);
  if (payee === undefined) return <NoSuchName kind="payee" query={payees} />;
  const usual = categories.find((each) => each.id === payee.defaultCategoryId);
  return (
    <NameRoom
      kind="payee"
      item={payee}
      facts={[
        {
          label: t('trends:name.usual'),
          value: usual === undefined ? t('trends:name.none') : <Named {...usual} />,
        },
      ]}
      sides={SIDES}
      tops={[
        { side: 'out', by: 'category', title: t('trends:top.out') },
        { side: 'in', by: 'category', title: t('trends:top.in') },
      ]}
      edit={(close) => <EditPayee payee={payee} categories={categories} close={close} />}
    />
  );
}

/** What a journey, a project or a person cost in all. */
export function TagPage() {
  const { t } = useTranslation();
  const book = useBook();
  const { nameId } = useParams({ from: '/frame/tags/$nameId' });
  const tags = useQuery(tagsQuery(book.id));
  const tag = tags.data?.items.find((each) => each.id === nameId);
  if (tag === undefined) return <NoSuchName kind="tag" query={tags} />;
  return (
    <NameRoom
      kind="tag"
      item={tag}
      facts={[]}
      sides={SIDES}
      tops={[
        { side: 'out', by: 'category', title: t('trends:top.out') },
        { side: 'out', by: 'payee', title: t('trends:name.payees.out') },
      ]}
      edit={(close) => <EditTag tag={tag} close={close} />}
    />
  );
}

function Named({ id, name, colour, icon }: Pick<Category, 'id' | 'name' | 'colour' | 'icon'>) {
  return (
    <Link to="/categories/$nameId" params={{ nameId: id }}>
      <CategoryMark colour={colour} icon={icon} />
      {name}
    </Link>
  );
}

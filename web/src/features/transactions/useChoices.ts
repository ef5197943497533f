import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Category } from '@/shared/api/contract';
import type { Names } from '@/shared/transactions/summary';
import type { Cells } from './entry';

const archived = (each: { archivedAt?: string | null }) => each.archivedAt != null;

/**
 * What the selects offer; what is put away only where the transaction already has it.
 *
 * @param alike only accounts that hold what the row's account holds, for the lines of a split
 */
export function useChoices(names: Names, cells: Pick<Cells, 'account' | 'counterpart'>, alike = false) {
  const { t } = useTranslation();
  const { account, counterpart } = cells;
  return useMemo(() => {
    const offered = (each: { id: string; archivedAt?: string | null }) =>
      !archived(each) || each.id === account || each.id === counterpart;
    const accounts = [...names.accounts.values()]
      .filter(offered)
      .map(({ id, name }) => ({ value: id, label: name }));
    const label = (category: Category) => {
      if (category.fixed === true) return t(`transactions:fixed.${category.class}`);
      const parent = category.parentId == null ? undefined : names.categories.get(category.parentId);
      return parent === undefined ? category.name : `${parent.name} › ${category.name}`;
    };
    const categories = (kind: Category['class']) =>
      [...names.categories.values()]
        .filter((category) => category.class === kind && offered(category))
        .map((category) => ({ value: category.id, label: label(category) }));
    return {
      /** How those of them look that are categories. */
      looks: names.categories,
      accounts,
      counterparts: [
        { group: t('transactions:group.EXPENSE'), items: categories('EXPENSE') },
        { group: t('transactions:group.INCOME'), items: categories('INCOME') },
        {
          group: t('transactions:group.transfer'),
          items: accounts
            .filter(
              ({ value }) =>
                value !== account &&
                (!alike || names.accounts.get(value)?.commodity === names.accounts.get(account)?.commodity),
            )
            .map(({ value, label: name }) => ({ value, label: `⇄ ${name}` })),
        },
      ],
    };
  }, [names, account, counterpart, alike, t]);
}

export type Choices = ReturnType<typeof useChoices>;

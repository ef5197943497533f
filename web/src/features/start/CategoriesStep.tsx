import { Radio, Skeleton, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseCategorySet } from '@/shared/api/calls/chooseCategorySet';
import { categorySetsQuery } from '@/shared/api/calls/getCategorySets';
import type { CategorySet, CategorySets } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { CategoryMark } from '@/shared/categories/CategoryMark';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Failure } from '@/shared/ui/Failure';
import { Wrong } from './Wrong';
import type { StepProps } from './StartPage';
import classes from './Start.module.css';

export function CategoriesStep(props: StepProps) {
  const language = useLanguage();
  const book = useBook();
  const sets = useQuery(categorySetsQuery(book.id, language));
  if (sets.isError) return <Failure problem={sets.error} again={() => void sets.refetch()} />;
  if (sets.data === undefined) return <Skeleton height={320} />;
  return <Choice key={language} {...props} sets={sets.data} />;
}

type Wanted = CategorySet | 'KEEP';

/** While nothing uses the categories, another set may take their place; afterwards they are changed one by one. */
function Choice({ next, ask, sets }: StepProps & { sets: CategorySets }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const client = useQueryClient();
  const { chosen, changeable, items } = sets;
  const [wanted, setWanted] = useState<Wanted>(changeable ? (chosen?.set ?? 'KEEP') : 'KEEP');
  const save = useMutation({
    mutationFn: async () => {
      if (wanted === 'KEEP' || (wanted === chosen?.set && chosen.locale === language)) return;
      await chooseCategorySet(book.id, { set: wanted, locale: language });
      await refreshBook(client, book.id);
    },
    onSuccess: next,
    onError: () => refreshBook(client, book.id),
  });
  return ask(
    <Stack gap="sm">
      <Wrong problem={save.error} />
      {!changeable ? (
        <p className={classes.note}>{t('start:categories.used')}</p>
      ) : (
        <Radio.Group
          aria-label={t('start:categories.title')}
          value={wanted}
          onChange={(value) => setWanted(value)}
        >
          <Stack gap="sm">
            {chosen === null && <Option value="KEEP" first={wanted === 'KEEP'} names={[]} count={null} />}
            {items.map((set) => (
              <Option
                key={set.set}
                value={set.set}
                first={set.set === wanted}
                names={[...set.expense, ...set.income]}
                count={[...set.expense, ...set.income].reduce(
                  (sum, each) => sum + 1 + each.children.length,
                  0,
                )}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
    </Stack>,
    () => save.mutate(),
    save.isPending,
  );
}

interface OptionProps {
  value: Wanted;
  /** Where the keyboard begins. */
  first: boolean;
  names: readonly { name: string; colour: string | null; icon: string | null }[];
  count: number | null;
}

function Option({ value, first, names, count }: OptionProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.option} data-first={first || undefined}>
      <Radio
        value={value}
        label={t(`start:categories.set.${value}`)}
        description={
          count === null || count === 0
            ? t(`start:categories.about.${value}`)
            : t('start:categories.count', { count })
        }
      />
      {names.length > 0 && (
        <p className={classes.names}>
          {names.map(({ name, colour, icon }) => (
            <span key={name}>
              <CategoryMark colour={colour} icon={icon} />
              {name}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

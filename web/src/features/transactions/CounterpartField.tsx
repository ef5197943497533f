import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { CategoryMark } from '@/shared/categories/CategoryMark';
import { Chooser } from './Chooser';
import type { Choices } from './useChoices';

export const SPLIT = 'split';

interface Props extends Omit<ComponentProps<typeof Chooser>, 'data'> {
  choices: Choices;
  /** Offers "several lines" among the categories. */
  splits?: boolean;
}

/** A category, or another account; empty means uncategorised. */
export function CounterpartField({ choices, splits = false, ...rest }: Props) {
  const { t } = useTranslation();
  return (
    <Chooser
      {...rest}
      data={
        splits
          ? [...choices.counterparts, { value: SPLIT, label: t('transactions:split.start') }]
          : choices.counterparts
      }
      renderOption={({ option }) => {
        const look = choices.looks.get(option.value);
        return (
          <span>
            {look !== undefined && <CategoryMark colour={look.colour} icon={look.icon} />}
            {option.label}
          </span>
        );
      }}
      clearable
      clearButtonProps={{ 'aria-label': t('transactions:clear') }}
      placeholder={t('common:uncategorised')}
    />
  );
}

import { useTranslation } from 'react-i18next';
import { isDay, todayIn } from '@/shared/dates/format';
import { useBook } from '@/shared/book/BookContext';
import { DayField } from './DayField';
import { usePhone } from './usePhone';

interface Props {
  label: string;
  value: string;
  onChange: (day: string) => void;
  error?: string | undefined;
}

/** A day of a dialog: written as the person's language writes it (a browser's own field asks the browser), a calendar on a phone. */
export function DateField({ error, value, ...rest }: Props) {
  const { t } = useTranslation();
  const book = useBook();
  const phone = usePhone();
  return (
    <DayField
      {...rest}
      native={phone}
      value={value}
      today={todayIn(book.zone, new Date())}
      error={error ?? (isDay(value) ? undefined : t('transactions:wrong.date'))}
    />
  );
}

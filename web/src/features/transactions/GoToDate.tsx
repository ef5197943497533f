import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBook } from '@/shared/book/BookContext';
import { isDay, todayIn } from '@/shared/dates/format';
import { DayField } from '@/shared/ui/DayField';

interface Props {
  /** The day that is on screen now. */
  here: string | undefined;
  phone: boolean;
  close: () => void;
  go: (day: string) => void;
}

/** A day to go to in a long list; without rows of its own it leads to the next ones. */
export function GoToDate({ here, phone, close, go }: Props) {
  const { t } = useTranslation();
  const today = todayIn(useBook().zone, new Date());
  const [day, setDay] = useState(here ?? today);
  return (
    <Modal
      opened
      onClose={close}
      returnFocus={false}
      title={t('transactions:goto.title')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isDay(day)) return;
          close();
          go(day);
        }}
      >
        <DayField
          label={t('transactions:goto.day')}
          description={t('transactions:goto.hint')}
          native={phone}
          today={today}
          value={day}
          onChange={setDay}
          error={isDay(day) ? undefined : t('transactions:wrong.date')}
          data-autofocus
        />
        <Button type="submit" mt="md" disabled={!isDay(day)}>
          {t('transactions:goto.go')}
        </Button>
      </form>
    </Modal>
  );
}

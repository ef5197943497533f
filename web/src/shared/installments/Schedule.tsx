import { Alert, Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { deleteInstallments } from '@/shared/api/calls/deleteInstallments';
import type { Installment, InstallmentPlan } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { formatDay } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { isZero } from '@/shared/money/decimal';
import { formatMoney } from '@/shared/money/format';
import { useProblemText } from '@/shared/ui/useProblemText';
import { useUndo } from '@/shared/ui/useUndo';
import classes from './Installments.module.css';

interface Props {
  plan: Installment;
  schedule: InstallmentPlan['schedule'];
  /** None for who may not. */
  change: (() => void) | null;
  mayRemove: boolean;
  close: () => void;
}

/** All parts of a purchase: when each comes, which period bears it, and what is left after it. */
export function Schedule({ plan, schedule, change, mayRemove, close }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const problemText = useProblemText();
  const remove = useMutation({
    mutationFn: () => deleteInstallments(book.id, plan.transactionId),
    onSuccess: (written) => {
      undoable(t('installments:said.removed'), written);
      close();
    },
    onSettled: () => refreshBook(client, book.id),
  });
  return (
    <>
      {remove.error !== null && (
        <Alert color="red" variant="light" role="alert" mb="sm">
          {problemText(remove.error)}
        </Alert>
      )}
      {plan.price === null ? (
        <p className={classes.note}>{t('installments:notAnyMore')}</p>
      ) : (
        <p className={classes.note}>
          {t('installments:price', { amount: formatMoney(plan.price, language) })}
        </p>
      )}
      {schedule.length > 0 && (
        <table className={classes.table} aria-label={t('installments:schedule')}>
          <thead>
            <tr>
              <th scope="col">{t('installments:column.part')}</th>
              <th scope="col">{t('installments:column.on')}</th>
              <th scope="col" className={classes.wide}>
                {t('installments:column.period')}
              </th>
              <th scope="col">{t('installments:column.amount')}</th>
              <th scope="col">{t('installments:column.left')}</th>
            </tr>
          </thead>
          <tbody>
            {schedule.map(({ part, period }) => (
              <tr key={part.number} data-come={part.number <= plan.partsCome || undefined}>
                <td>
                  {part.number}
                  {part.number <= plan.partsCome && (
                    <IconCheck size={13} role="img" aria-label={t('installments:come')} />
                  )}
                </td>
                <td>{formatDay(part.on, language)}</td>
                <td className={classes.wide}>{period?.name}</td>
                <td>
                  <Amount value={part.total} />
                  {!isZero(part.interest.amount) && (
                    <small>
                      {t('installments:withInterest', { amount: formatMoney(part.interest, language) })}
                    </small>
                  )}
                </td>
                <td>
                  <Amount value={part.left} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {plan.interest !== null && <p className={classes.note}>{t('installments:interest.note')}</p>}
      <Group justify="flex-end" mt="md">
        {mayRemove && (
          <Button variant="subtle" color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
            {t('installments:remove')}
          </Button>
        )}
        {change !== null && (
          <Button variant="default" onClick={change}>
            {t('installments:change')}
          </Button>
        )}
        <Button onClick={close}>{t('common:action.close')}</Button>
      </Group>
    </>
  );
}

import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { updateAccount } from '@/shared/api/calls/updateAccount';
import type { Account } from '@/shared/api/contract';
import type { BalanceGap, StatedBalance } from '@/shared/api/imports';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { formatDay } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { magnitude, subtract } from '@/shared/money/decimal';
import { formatMoney } from '@/shared/money/format';
import { LinkButton } from '@/shared/ui/LinkButton';
import { sayWrong } from '@/shared/ui/toast';
import { useProblemText } from '@/shared/ui/useProblemText';
import classes from './Gap.module.css';

interface Props {
  account: Account;
  balance: StatedBalance;
  gap: BalanceGap;
}

/** The day on which the bank and the account part, why that is likely, and what makes them agree in one press. */
export function Gap({ account, balance, gap }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const client = useQueryClient();
  const problemText = useProblemText();
  const said = (amount: StatedBalance['closing']) =>
    formatMoney({ amount, commodity: account.commodity }, language);
  const correct = useMutation({
    mutationFn: (opening: NonNullable<BalanceGap['opening']>) =>
      updateAccount(book.id, account, {
        openedOn: opening.day,
        openingBalance: { amount: opening.amount, commodity: account.commodity },
      }),
    onError: (problem) => {
      sayWrong(problemText(problem));
    },
    onSettled: () => refreshBook(client, book.id),
  });
  const facts = [
    ['day', formatDay(gap.day, language)],
    ['stated', said(gap.stated)],
    ['ledger', said(gap.ledger)],
    ['apart', said(magnitude(subtract(gap.stated, gap.ledger)))],
  ] as const;
  const { opening } = gap;
  return (
    <div className={classes.gap}>
      <p>
        {t(`imports:gap.${gap.reason}`, {
          account: account.name,
          amount: said(magnitude(gap.amount)),
          line: gap.line,
          opening: said(balance.opening),
        })}
      </p>
      <dl className="amount">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`imports:gap.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {opening !== null && (
        <Button variant="default" loading={correct.isPending} onClick={() => correct.mutate(opening)}>
          {t('imports:gap.correct', {
            opening: said(opening.amount),
            day: formatDay(opening.day, language),
          })}
        </Button>
      )}
      {gap.transactionId !== null && (
        <LinkButton to="/transactions" search={{ account: account.id }} variant="default">
          {t('imports:see')}
        </LinkButton>
      )}
    </div>
  );
}

import { Box } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Account, Budget } from '@/shared/api/contract';
import { Amount } from '@/shared/money/Amount';
import { Card } from '@/shared/ui/Card';
import classes from './Budget.module.css';

const FIGURES = ['available', 'planned', 'leftToPlan', 'spent', 'leftToSpend'] as const;

/** The same figures of each account: planned is what it is to pay. */
export function AccountsCard({ budget, accounts }: { budget: Budget; accounts: readonly Account[] }) {
  const { t } = useTranslation();
  if (budget.accounts.length === 0) return null;
  return (
    <Card flush title={t('budget:accounts.title')}>
      <Box className={classes.scroll} role="region" aria-label={t('budget:accounts.title')} tabIndex={0}>
        <table className={classes.side}>
          <thead>
            <tr>
              <th scope="col">{t('budget:accounts.account')}</th>
              {FIGURES.map((figure) => (
                <th key={figure} scope="col">
                  {t(`budget:accounts.${figure}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {budget.accounts.map((line) => (
              <tr key={line.accountId}>
                <th scope="row">
                  <Link to="/accounts/$accountId" params={{ accountId: line.accountId }}>
                    {accounts.find(({ id }) => id === line.accountId)?.name ?? t('budget:goneCategory')}
                  </Link>
                </th>
                {FIGURES.map((figure) => (
                  <td key={figure}>
                    <Amount value={line[figure]} tone="balance" />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Box>
    </Card>
  );
}

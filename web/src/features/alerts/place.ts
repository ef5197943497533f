import type { AlertEvent, AlertRule } from '@/shared/api/contract';
import type { AllowanceSearch } from '@/shared/search/allowance';
import type { BudgetSearch } from '@/shared/search/budget';

type Place =
  | { to: '/budget'; search: BudgetSearch }
  | { to: '/wallets/$walletId'; params: { walletId: string } }
  | { to: '/allowance'; search: AllowanceSearch };

/** Where that can be looked at which is watched: of what crossed, the period in which it did. */
export function placeOf({
  scope,
  walletId,
  ...event
}: Pick<AlertRule, 'scope' | 'walletId'> & Partial<Pick<AlertEvent, 'periodId'>>): Place | null {
  const { periodId = null } = event;
  switch (scope) {
    case 'BUDGET':
      return {
        to: '/budget',
        search: {
          ...(walletId === null ? {} : { wallet: walletId }),
          ...(periodId === null ? {} : { period: periodId }),
        },
      };
    case 'WALLET':
      return walletId === null ? null : { to: '/wallets/$walletId', params: { walletId } };
    case 'ALLOWANCE':
      return { to: '/allowance', search: walletId === null ? {} : { wallet: walletId } };
  }
}

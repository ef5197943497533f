import { useTranslation } from 'react-i18next';
import type { Period, Wallet } from '@/shared/api/contract';
import classes from './Budget.module.css';
import { TurnDialog } from './TurnDialog';

interface Props {
  turn: 'reopen' | 'deactivate';
  wallet: Wallet;
  period: Period;
  close: () => void;
}

const POINTS = {
  reopen: ['writable', 'figures', 'journal'],
  deactivate: ['initial', 'days', 'transactions'],
} as const;

/** One step back, which only the owner may take. */
export function StepBackDialog({ turn, wallet, period, close }: Props) {
  const { t } = useTranslation();
  return (
    <TurnDialog turn={turn} period={period} close={close}>
      <ul className={classes.will}>
        {POINTS[turn].map((point) => (
          <li key={point}>{t(`budget:back.${turn}.${point}`, { wallet: wallet.name })}</li>
        ))}
      </ul>
    </TurnDialog>
  );
}

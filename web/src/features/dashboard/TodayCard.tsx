import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isBlank, spentShare } from '@/shared/allowance/view';
import { Verdict } from '@/shared/allowance/Verdict';
import { allowanceQuery } from '@/shared/api/calls/getAllowance';
import type { Allowance } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { Amount } from '@/shared/money/Amount';
import { isNegative } from '@/shared/money/decimal';
import { Card } from '@/shared/ui/Card';
import { CardBody } from './CardBody';
import classes from './Dashboard.module.css';

/** What may still be spent today: the one number that the day is about. */
export function TodayCard() {
  const { t } = useTranslation();
  const book = useBook();
  const allowance = useQuery(allowanceQuery(book.id));
  return (
    <Card title={t('allowance:left')} aside={<Link to="/allowance">{t('allowance:how.open')}</Link>}>
      <CardBody query={allowance}>
        {(data) =>
          isBlank(data) ? (
            <p className={classes.sub}>
              {t('allowance:empty.short')} <Link to="/recurring">{t('allowance:empty.action')}</Link>
            </p>
          ) : (
            <Left allowance={data} />
          )
        }
      </CardBody>
    </Card>
  );
}

function Left({ allowance }: { allowance: Allowance }) {
  const share = spentShare(allowance);
  const over = isNegative(allowance.left.amount);
  return (
    <>
      <p className={`${classes.hero ?? ''} ${classes.above ?? ''}`}>
        <Amount value={allowance.left} tone="balance" />
      </p>
      {share !== null && (
        <div className={classes.meter} data-over={over || undefined} aria-hidden>
          <i style={{ width: `${share / 10}%` }} />
        </div>
      )}
      <p className={classes.sub}>
        <Verdict allowance={allowance} />
      </p>
    </>
  );
}

import { Alert, Button, Modal, Skeleton, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconCircleCheck, IconClock } from '@tabler/icons-react';
import { memo, useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unconfirmedQuery } from '@/shared/api/calls/getUnconfirmed';
import { categoriesQuery } from '@/shared/api/calls/listCategories';
import { reconcileAccount } from '@/shared/api/calls/reconcileAccount';
import { newIdempotencyKey } from '@/shared/api/client';
import type { Account, Unconfirmed, UnconfirmedRow } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { formatDay } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { type Decimal, isZero } from '@/shared/money/decimal';
import { formatMoney } from '@/shared/money/format';
import { useShortcut } from '@/shared/shortcuts/registry';
import { type Names, namesOf, specialOf, summaryOf } from '@/shared/transactions/summary';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Failure } from '@/shared/ui/Failure';
import { useProblemText } from '@/shared/ui/useProblemText';
import { useUndo } from '@/shared/ui/useUndo';
import { fitting, tallyOf } from './reconcile';
import { useTicks } from './useTicks';
import classes from './Reconcile.module.css';

interface Props {
  account: Account;
  accounts: readonly Account[];
  date: string;
  balance: Decimal;
  /** Back to what the statement says. */
  again: () => void;
  done: () => void;
}

/** The rows that may be on the statement; the difference stays in view until it is nothing. */
export function Ticking(props: Props) {
  const book = useBook();
  const open = useQuery({ ...unconfirmedQuery(book.id, props.account.id, props.date) });
  const categories = useQuery(categoriesQuery(book.id)).data?.items;
  const names = useMemo(() => namesOf(props.accounts, categories), [props.accounts, categories]);
  if (open.isError) return <Failure problem={open.error} again={() => void open.refetch()} />;
  if (open.data === undefined || categories === undefined) return <Skeleton height={320} radius={14} />;
  return <Room {...props} open={open.data} names={names} />;
}

const idOf = (row: UnconfirmedRow) => row.transaction.id;

function useReconcile({ account, date, balance, done }: Props) {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const [key] = useState(newIdempotencyKey);
  return useMutation({
    mutationFn: ({ rows, adjust }: { rows: string[]; adjust: boolean }) =>
      reconcileAccount(
        book.id,
        account.id,
        {
          statementDate: date,
          statementBalance: { amount: balance, commodity: account.commodity },
          rows,
          ...(adjust ? { adjust } : {}),
        },
        key,
      ),
    onSuccess: (written) => {
      undoable(t('accounts:reconcile.done', { name: account.name }), written);
      done();
    },
    onSettled: () => refreshBook(client, book.id),
  });
}

function Room(props: Props & { open: Unconfirmed; names: Names }) {
  const { account, date, balance, again, open, names } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const problemText = useProblemText();
  const { ticked, toggle, tick, forget } = useTicks(account.id, date);
  const reconcile = useReconcile({
    ...props,
    done: () => {
      forget();
      props.done();
    },
  });
  const [asking, setAsking] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const tally = tallyOf(open, ticked, balance);
  const agrees = isZero(tally.difference);
  const money = (amount: Decimal) => ({ amount, commodity: account.commodity });
  const fits = useMemo(() => fitting(open, balance), [open, balance]);
  const suggests = fits !== null && !agrees;
  const all = tally.count === open.rows.length;
  const tickAll = () => tick(all ? [] : open.rows.map(idOf));
  /** From box to box, which each are reached by Tab as well. */
  const step = useCallback((by: number) => {
    const every = [...(list.current?.querySelectorAll<HTMLInputElement>('input') ?? [])];
    const at = every.indexOf(document.activeElement as HTMLInputElement);
    const next = every[at < 0 ? 0 : Math.max(0, Math.min(every.length - 1, at + by))];
    next?.focus();
    next?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }, []);
  useShortcut('j', 'accounts:reconcile.key.next', 'do', () => step(1));
  useShortcut('k', 'accounts:reconcile.key.previous', 'do', () => step(-1));
  useShortcut('x', 'accounts:reconcile.key.tick', 'do', () => {
    const at = document.activeElement;
    if (at instanceof HTMLInputElement && list.current?.contains(at) === true) at.click();
  });
  const finish = (adjust: boolean) =>
    reconcile.mutate({ rows: open.rows.map(idOf).filter((id) => ticked.has(id)), adjust });
  return (
    <>
      <section className={classes.tally} aria-label={t('accounts:reconcile.statement')}>
        <dl>
          <div>
            <dt>{t('accounts:reconcile.says', { day: formatDay(date, language) })}</dt>
            <dd>
              <Amount value={money(balance)} />
            </dd>
          </div>
          <div>
            <dt>{t('accounts:reconcile.ticked', { count: tally.count })}</dt>
            <dd>
              <Amount value={money(tally.sum)} />
            </dd>
          </div>
          <div data-agrees={agrees || undefined} data-differs={!agrees || undefined}>
            <dt>{t('accounts:reconcile.difference')}</dt>
            <dd>
              <span role="status">
                {agrees && <IconCircleCheck size={20} aria-hidden />}
                <Amount value={money(tally.difference)} sign="always" />
                <span className="visually-hidden">{agrees && t('accounts:reconcile.agrees')}</span>
              </span>
            </dd>
          </div>
        </dl>
        <div className={classes.verbs}>
          <Button variant="subtle" onClick={again}>
            {t('accounts:reconcile.change')}
          </Button>
          {!agrees && (
            <Button variant="default" onClick={() => setAsking(true)}>
              {t('accounts:reconcile.adjust')}
            </Button>
          )}
          <Button disabled={!agrees} loading={reconcile.isPending && !asking} onClick={() => finish(false)}>
            {t('accounts:reconcile.finish')}
          </Button>
        </div>
      </section>
      {reconcile.error !== null && !asking && (
        <Alert color="red" variant="light" role="alert" mb="md">
          {problemText(reconcile.error)}
        </Alert>
      )}
      {open.more && (
        <Alert color="yellow" variant="light" mb="md">
          {t('accounts:reconcile.more', { count: open.rows.length })}
        </Alert>
      )}
      {suggests && (
        <Alert color="teal" variant="light" mb="md" className={classes.fits}>
          <span>{t('accounts:reconcile.fits', { count: fits.length })}</span>{' '}
          <Button size="compact-sm" variant="light" onClick={() => tick(fits.map(idOf))}>
            {t('accounts:reconcile.takeThem')}
          </Button>
        </Alert>
      )}
      <Card flush>
        {open.rows.length === 0 ? (
          <EmptyState
            icon={<IconCircleCheck size={24} />}
            title={t('accounts:reconcile.nothing.title')}
            text={t(agrees ? 'accounts:reconcile.nothing.agrees' : 'accounts:reconcile.nothing.differs')}
          />
        ) : (
          <>
            <label className={classes.all}>
              <input
                type="checkbox"
                checked={all}
                ref={(box) => {
                  if (box !== null) box.indeterminate = tally.count > 0 && !all;
                }}
                onChange={tickAll}
              />
              {t('accounts:reconcile.all', { count: open.rows.length })}
            </label>
            <ul
              ref={list}
              className={classes.rows}
              aria-label={t('accounts:reconcile.rowsOf', { name: account.name })}
            >
              {open.rows.map((row) => (
                <Row
                  key={idOf(row)}
                  row={row}
                  names={names}
                  account={account.id}
                  ticked={ticked.has(idOf(row))}
                  toggle={toggle}
                  step={step}
                />
              ))}
            </ul>
          </>
        )}
      </Card>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('accounts:reconcile.adjust')}
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
      >
        {reconcile.error !== null && (
          <Alert color="red" variant="light" role="alert" mb="md">
            {problemText(reconcile.error)}
          </Alert>
        )}
        <Text mb="md">
          {t('accounts:reconcile.adjustText', {
            amount: formatMoney(money(tally.difference), language, 'always'),
            day: formatDay(date, language),
          })}
        </Text>
        <div className={classes.verbs}>
          <Button variant="default" onClick={() => setAsking(false)}>
            {t('common:action.cancel')}
          </Button>
          <Button loading={reconcile.isPending} onClick={() => finish(true)}>
            {t('accounts:reconcile.adjustNow')}
          </Button>
        </div>
      </Modal>
    </>
  );
}

interface RowProps {
  row: UnconfirmedRow;
  names: Names;
  account: string;
  ticked: boolean;
  toggle: (id: string) => void;
  step: (by: number) => void;
}

/** Remembered: a tick draws one row, not two thousand. */
const Row = memo(function Row({ row, names, account, ticked, toggle, step }: RowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { transaction, amount, state } = row;
  const summary = summaryOf(transaction, names);
  const special = specialOf(transaction);
  const others = summary.accounts.filter((name) => name !== names.accounts.get(account)?.name);
  const what =
    special !== null
      ? t(`common:kind.${special}`)
      : summary.direction === 'MOVE'
        ? [t('common:transfer'), ...others].join(' · ')
        : summary.categories.map((each) => each.name ?? t('common:uncategorised')).join(', ');
  return (
    <li data-ticked={ticked || undefined}>
      <label>
        <input
          type="checkbox"
          checked={ticked}
          onChange={() => toggle(transaction.id)}
          onKeyDown={(event) => {
            const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
            if (by === null) return;
            event.preventDefault();
            step(by);
          }}
        />
        <span className={classes.date}>{formatDay(transaction.date, language, 'short')}</span>
        <span className={classes.who}>{summary.payee ?? what}</span>
        <span className={classes.what}>
          {summary.payee !== null && what}
          {transaction.note != null && transaction.note !== '' && <small>{transaction.note}</small>}
        </span>
        {state === 'PENDING' ? (
          <span className={classes.pending} title={t('transactions:mark.PENDING')}>
            <IconClock size={14} aria-hidden />
            <span className="visually-hidden">{t('transactions:mark.PENDING')}</span>
          </span>
        ) : (
          <span className={classes.pending} />
        )}
        <Amount value={amount} tone="flow" sign="always" className={classes.amount} />
      </label>
    </li>
  );
});

import { Alert, Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { unmarkOwed } from '@/shared/api/calls/markOwed';
import type { Owed } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { formatDay } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { perMille } from '@/shared/money/decimal';
import { formatMoney } from '@/shared/money/format';
import { useProblemText } from '@/shared/ui/useProblemText';
import { useUndo } from '@/shared/ui/useUndo';
import classes from './Owed.module.css';

interface Props {
  owed: Owed;
  /** None for who may not. */
  change: (() => void) | null;
}

/** How far it is: what was expected, what came, what is still owed. */
export function Standing({ owed, change }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const problemText = useProblemText();
  const remove = useMutation({
    mutationFn: () => unmarkOwed(book.id, owed.transactionId),
    onSuccess: (written) => undoable(t('owed:said.unmarked'), written),
    onSettled: () => refreshBook(client, book.id),
  });
  return (
    <section>
      {remove.error !== null && (
        <Alert color="red" variant="light" role="alert" mb="sm">
          {problemText(remove.error)}
        </Alert>
      )}
      <p className={classes.named}>
        <strong>{owed.shop ?? (owed.note === '' ? t('owed:noName') : owed.note)}</strong>{' '}
        <span className="amount">
          {[
            formatDay(owed.date, language, 'medium'),
            t('owed:paid', { amount: formatMoney(owed.paid, language) }),
          ].join(' · ')}
        </span>
      </p>
      <p className={classes.note}>
        {[t(`owed:kind.${owed.kind}`), ...(owed.payee === null ? [] : [owed.payee])].join(' · ')}
      </p>
      <dl className={classes.figures}>
        <div>
          <dt>{t('owed:column.expected')}</dt>
          <dd>
            <Amount value={owed.expected} />
          </dd>
        </div>
        <div>
          <dt>{t('owed:column.received')}</dt>
          <dd>
            <Amount value={owed.received} />
          </dd>
        </div>
        <div data-strong>
          <dt>{t('owed:column.still')}</dt>
          <dd>
            <Amount value={owed.stillOwed} />
          </dd>
        </div>
      </dl>
      <Meter owed={owed} />
      {change !== null && (
        <Group justify="flex-end" mt="sm">
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            loading={remove.isPending}
            onClick={() => remove.mutate()}
          >
            {t('owed:unmark')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={change}>
            {t('owed:change')}
          </Button>
        </Group>
      )}
    </section>
  );
}

/** How much of what is expected has come. */
export function Meter({ owed }: { owed: Owed }) {
  const come = Math.min(1000, perMille(owed.received.amount, owed.expected.amount));
  return (
    <i className={classes.meter} aria-hidden>
      <i style={{ width: `${come / 10}%` }} />
    </i>
  );
}

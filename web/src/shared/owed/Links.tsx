import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { unlinkMoney } from '@/shared/api/calls/linkMoney';
import type { MoneyLink } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { formatDay } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { sayWrong } from '@/shared/ui/toast';
import { useProblemText } from '@/shared/ui/useProblemText';
import { useUndo } from '@/shared/ui/useUndo';
import classes from './Owed.module.css';

interface Props {
  expense: string;
  links: readonly MoneyLink[];
  mayEdit: boolean;
}

/** The money that came for an expense. */
export function Links({ expense, links, mayEdit }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const problemText = useProblemText();
  const unlink = useMutation({
    mutationFn: (link: string) => unlinkMoney(book.id, expense, link),
    onSuccess: (written) => undoable(t('owed:said.unlinked'), written),
    onError: (problem) => sayWrong(problemText(problem)),
    onSettled: () => refreshBook(client, book.id),
  });
  return (
    <section aria-label={t('owed:links')}>
      <h3 className={classes.heading}>{t('owed:links')}</h3>
      <ul className={classes.list}>
        {links.map(({ id, money, amount, counts }) => (
          <li key={id}>
            <span>
              {money.payee ?? (money.note === '' ? t('owed:noName') : money.note)}
              <small>
                {formatDay(money.date, language, 'medium')}
                {!counts && ` · ${t('owed:inTrash')}`}
              </small>
            </span>
            <Amount value={amount} />
            {mayEdit && (
              <Button
                size="compact-sm"
                variant="subtle"
                color="gray"
                loading={unlink.isPending && unlink.variables === id}
                onClick={() => unlink.mutate(id)}
              >
                {t('owed:unlink')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

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
  /** One of the two of each link, the expense or the money: the other one is shown. */
  of: string;
  links: readonly MoneyLink[];
  mayEdit: boolean;
}

/** The money that came for an expense, or the expenses that money came for. */
export function Links({ of, links, mayEdit }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const problemText = useProblemText();
  const unlink = useMutation({
    mutationFn: (link: string) => unlinkMoney(book.id, of, link),
    onSuccess: (written) => undoable(t('owed:said.unlinked'), written),
    onError: (problem) => sayWrong(problemText(problem)),
    onSettled: () => refreshBook(client, book.id),
  });
  const title = t(links.some(({ money }) => money.id === of) ? 'owed:cameFor' : 'owed:links');
  return (
    <section aria-label={title}>
      <h3 className={classes.heading}>{title}</h3>
      <ul className={classes.list}>
        {links.map(({ id, money, expense, amount, counts }) => {
          const other = money.id === of ? expense : money;
          const name = other.payee ?? (other.note === '' ? t('owed:noName') : other.note);
          return (
            <li key={id}>
              <span>
                {name}
                <small>
                  {formatDay(other.date, language, 'medium')}
                  {!counts && ` · ${t('owed:inTrash')}`}
                </small>
              </span>
              <Amount value={amount} />
              {mayEdit && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="gray"
                  aria-label={t('owed:unlinkOf', { name })}
                  loading={unlink.isPending && unlink.variables === id}
                  onClick={() => unlink.mutate(id)}
                >
                  {t('owed:unlink')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

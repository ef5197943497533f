import { ActionIcon, Button, Menu, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import {
  IconCalendarEvent,
  IconDots,
  IconPencil,
  IconPlus,
  IconRepeat,
  IconTrash,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deleteRecurring } from '@/shared/api/calls/deleteRecurring';
import { transactionQuery } from '@/shared/api/calls/getTransaction';
import { accountsQuery } from '@/shared/api/calls/listAccounts';
import { categoriesQuery } from '@/shared/api/calls/listCategories';
import { recurringKey, recurringQuery } from '@/shared/api/calls/listRecurring';
import type { Page as PageOf, RecurringItem } from '@/shared/api/contract';
import { showAtOnce, without } from '@/shared/api/optimistic';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { formatDay, todayIn } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { negate } from '@/shared/money/decimal';
import { useShortcut } from '@/shared/shortcuts/registry';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Failure } from '@/shared/ui/Failure';
import { LinkButton } from '@/shared/ui/LinkButton';
import { Page } from '@/shared/ui/Page';
import { sayWrong } from '@/shared/ui/toast';
import { useProblemText } from '@/shared/ui/useProblemText';
import { useUndo } from '@/shared/ui/useUndo';
import { emptyForm, formFrom, type ItemForm } from './form';
import { ItemDialog } from './ItemDialog';
import { Suggestions } from './Suggestions';
import { ruleWords } from './rule';
import classes from './Recurring.module.css';

/** What comes again and again: rent, pay, subscriptions, savings. */
export function RecurringPage() {
  const { t } = useTranslation();
  const book = useBook();
  const navigate = useNavigate();
  const { new: adding, from } = useSearch({ from: '/frame/recurring' });
  const items = useQuery(recurringQuery(book.id));
  const accounts = useQuery(accountsQuery(book.id));
  const categories = useQuery(categoriesQuery(book.id));
  const pattern = useQuery({ ...transactionQuery(book.id, from ?? ''), enabled: from !== undefined });
  const [edited, edit] = useState<RecurringItem | null>(null);
  const [suggested, suggest] = useState<ItemForm | null>(null);
  const remove = useRemove();
  const mayEdit = book.role !== 'VIEWER';
  const show = (dialog: boolean) => void navigate({ to: '/recurring', search: dialog ? { new: true } : {} });
  useShortcut('a', 'recurring:add', 'do', () => (mayEdit ? show(true) : false));
  const problem = items.error ?? accounts.error ?? categories.error;
  const again = () => {
    void items.refetch();
    void accounts.refetch();
    void categories.refetch();
  };
  const list = items.data?.items;
  const around =
    accounts.data === undefined || categories.data === undefined
      ? null
      : { accounts: accounts.data.items, categories: categories.data.items };
  const usual = around?.accounts.find(({ archivedAt }) => archivedAt === null)?.id ?? '';
  const known = new Map(around?.accounts.map((account) => [account.id, account]));
  const start =
    from === undefined
      ? emptyForm(usual, todayIn(book.zone, new Date()))
      : pattern.data === undefined
        ? null
        : formFrom(pattern.data, known, usual);
  const addButton = mayEdit && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => show(true)}>
      {t('recurring:add')}
    </Button>
  );
  return (
    <Page
      title={t('frame:room.recurring')}
      actions={
        <>
          <LinkButton to="/upcoming" variant="default" leftSection={<IconCalendarEvent size={16} />}>
            {t('frame:room.upcoming')}
          </LinkButton>
          {list !== undefined && list.length > 0 && addButton}
        </>
      }
    >
      <div className={classes.days}>
        {mayEdit && around !== null && <Suggestions accounts={around.accounts} ask={suggest} />}
        <Card flush>
          {problem !== null ? (
            <Failure problem={problem} again={again} />
          ) : list === undefined || around === null ? (
            <Skeleton height={260} />
          ) : list.length === 0 ? (
            <EmptyState
              icon={<IconRepeat size={24} />}
              title={t('recurring:empty.title')}
              text={t('recurring:empty.text')}
              actions={addButton}
            />
          ) : (
            <ul className={classes.items}>
              {list.map((item) => (
                <ItemRow
                  key={item.id}
                  item={item}
                  accounts={new Set(known.keys())}
                  verbs={mayEdit ? { edit: () => edit(item), remove: () => remove(item) } : null}
                />
              ))}
            </ul>
          )}
        </Card>
      </div>
      {mayEdit && around !== null && start !== null && (adding === true || from !== undefined) && (
        <ItemDialog item={null} start={start} {...around} close={() => show(false)} />
      )}
      {suggested !== null && around !== null && (
        <ItemDialog item={null} start={suggested} {...around} close={() => suggest(null)} />
      )}
      {edited !== null && around !== null && (
        <ItemDialog
          item={edited}
          start={emptyForm(usual, edited.startsOn)}
          {...around}
          close={() => edit(null)}
        />
      )}
    </Page>
  );
}

function useRemove(): (item: RecurringItem) => void {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const problemText = useProblemText();
  const remove = useMutation({
    mutationFn: (item: RecurringItem) => deleteRecurring(book.id, item),
    onMutate: (item) => showAtOnce<PageOf<RecurringItem>>(client, recurringKey(book.id), without(item.id)),
    onSuccess: (written, { name }) => undoable(t('recurring:said.deleted', { name }), written),
    onError: (problem, _, takeBack) => {
      takeBack?.();
      sayWrong(problemText(problem));
    },
    onSettled: () => refreshBook(client, book.id),
  });
  return (item) => remove.mutate(item);
}

interface RowProps {
  item: RecurringItem;
  accounts: ReadonlySet<string>;
  verbs: { edit: () => void; remove: () => void } | null;
}

function ItemRow({ item, accounts, verbs }: RowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { name, rule, startsOn, endsOn, nextOn, mode, estimate, flows } = item;
  const words = ruleWords(t, rule, startsOn, language);
  return (
    <li>
      <div className={classes.what}>
        <strong>{name}</strong>
        <small>
          {[
            words,
            ...(endsOn === null ? [] : [t('recurring:until', { day: formatDay(endsOn, language) })]),
            t(mode === 'POST' ? 'recurring:posts' : 'recurring:reminds'),
          ].join(' · ')}
        </small>
      </div>
      <span className={classes.next}>
        {nextOn === null ? t('recurring:over') : formatDay(nextOn, language, 'weekday')}
      </span>
      <span className={classes.sum}>
        {estimate && <abbr title={t('recurring:estimated')}>{t('recurring:about')}</abbr>}
        {flows.map(({ from, to, amount }, index) => {
          const moves = from !== null && to !== null && accounts.has(from) && accounts.has(to);
          const out = from !== null && accounts.has(from);
          return (
            <Amount
              key={index}
              value={out && !moves ? { ...amount, amount: negate(amount.amount) } : amount}
              tone={moves ? 'none' : 'flow'}
              sign={moves ? 'never' : 'always'}
            />
          );
        })}
      </span>
      {verbs !== null && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={t('recurring:menu', { name })}>
              <IconDots size={17} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPencil size={16} />} onClick={verbs.edit}>
              {t('common:action.edit')}
            </Menu.Item>
            <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={verbs.remove}>
              {t('common:action.delete')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  );
}

import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { deleteRecurring } from '@/shared/api/calls/deleteRecurring';
import { recurringKey } from '@/shared/api/calls/listRecurring';
import type { RecurringItem } from '@/shared/api/contract';
import { useThrowAway } from '@/shared/book/useThrowAway';
import { formatDay } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { negate } from '@/shared/money/decimal';
import { Card } from '@/shared/ui/Card';
import { ruleWords } from './rule';
import { byWay } from './view';
import classes from './Recurring.module.css';

interface Props {
  items: readonly RecurringItem[];
  /** The ids of the book's accounts: what is none of them is a category. */
  accounts: ReadonlySet<string>;
  /** Null for whoever only looks. */
  edit: ((item: RecurringItem) => void) | null;
}

/** The items by the way they go: what comes in, what goes out, what is put elsewhere. */
export function Items({ items, accounts, edit }: Props) {
  const { t } = useTranslation();
  const remove = useThrowAway<RecurringItem>({
    list: recurringKey,
    remove: deleteRecurring,
    said: (name) => t('recurring:said.deleted', { name }),
  });
  return byWay(items).map(({ way, items: own }) => (
    <Card key={way} flush title={t(`recurring:group.${way}`)}>
      <ul className={classes.items}>
        {own.map((item) => (
          <ItemRow
            key={item.id}
            item={item}
            accounts={accounts}
            verbs={edit === null ? null : { edit: () => edit(item), remove: () => remove(item) }}
          />
        ))}
      </ul>
    </Card>
  ));
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
        {nextOn === null
          ? t('recurring:over')
          : t('recurring:suggest.next', { day: formatDay(nextOn, language, 'weekday') })}
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

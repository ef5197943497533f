import { ActionIcon, Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconDots, IconHistory, IconList } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { trendQuery } from '@/shared/api/calls/getTrend';
import { totalQuery } from '@/shared/api/calls/transactionTotal';
import { useBook } from '@/shared/book/BookContext';
import { LazyHistory } from '@/shared/history/LazyHistory';
import type { TrendMonths } from '@/shared/search/account';
import { MonthsCard, TopCard } from '@/shared/trends/TrendCards';
import type { Side } from '@/shared/trends/view';
import { Card, CardGrid } from '@/shared/ui/Card';
import { LinkButton } from '@/shared/ui/LinkButton';
import { Page } from '@/shared/ui/Page';
import { type NameKind, pathOf, sectionOf } from './kinds';
import classes from './Names.module.css';

export interface Fact {
  label: string;
  value: ReactNode;
}

interface Props {
  kind: NameKind;
  item: { id: string; name: string; archivedAt?: string | null };
  /** What stands before the name. */
  mark?: ReactNode;
  facts: readonly Fact[];
  sides: readonly Side[];
  tops: readonly { side: Side; by: 'category' | 'payee'; title: string }[];
  /** The form that changes it; none where it cannot be changed. */
  edit: ((close: () => void) => ReactNode) | null;
}

/** A category, payee or tag on a page of its own: what moved under that name, when, and what it is. */
export function NameRoom({ kind, item, mark, facts, sides, tops, edit }: Props) {
  const { t } = useTranslation();
  const book = useBook();
  const navigate = useNavigate();
  const { months = 12 } = useSearch({ strict: false });
  const [editing, setEditing] = useState(false);
  const [history, setHistory] = useState(false);
  const rows = { [kind]: item.id };
  const trend = useQuery(trendQuery(book.id, rows, months));
  const setMonths = (next: TrendMonths) =>
    void navigate({
      to: pathOf[kind],
      params: { nameId: item.id },
      search: next === 12 ? {} : { months: next },
      resetScroll: false,
    });
  const shown = { trend, currency: book.currency, rows };
  const count = useQuery(totalQuery(book.id, rows)).data?.count;
  const used =
    count === undefined
      ? []
      : [
          {
            label: t('trends:name.used'),
            value: count === 0 ? t('trends:name.unused') : t('trends:name.uses', { count }),
          },
        ];
  return (
    <Page
      title={item.name}
      mark={mark}
      actions={
        <>
          <LinkButton to="/transactions" search={rows} variant="default">
            {t('trends:rows')}
          </LinkButton>
          {edit !== null && book.role !== 'VIEWER' && (
            <Button variant="default" onClick={() => setEditing(true)}>
              {t('common:action.edit')}
            </Button>
          )}
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon
                variant="default"
                size={36}
                aria-label={t('accounts:menu.open', { name: item.name })}
              >
                <IconDots size={18} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconHistory size={16} />} onClick={() => setHistory(true)}>
                {t('common:action.history')}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconList size={16} />}
                onClick={() => void navigate({ to: '/settings', search: { section: sectionOf[kind] } })}
              >
                {t(`trends:name.all.${kind}`)}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </>
      }
    >
      <CardGrid>
        <MonthsCard {...shown} months={months} setMonths={setMonths} sides={sides} />
        <Card span={5} title={t('trends:name.about')}>
          <dl className={classes.facts}>
            {item.archivedAt != null && <Line label={t('trends:name.away')} value="✓" />}
            {[...facts, ...used].map((fact) => (
              <Line key={fact.label} {...fact} />
            ))}
          </dl>
        </Card>
        {tops.map((top) => (
          <TopCard key={`${top.side} ${top.by}`} {...shown} {...top} />
        ))}
      </CardGrid>
      {editing && edit?.(() => setEditing(false))}
      {history && <LazyHistory kind={kind} item={item} close={() => setHistory(false)} />}
    </Page>
  );
}

function Line({ label, value }: Fact) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

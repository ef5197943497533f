import { ActionIcon, Button, Skeleton, Tooltip } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconBellCheck, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { booksQuery } from '@/shared/api/calls/listBooks';
import { newsQuery, unreadQuery } from '@/shared/api/calls/listNotifications';
import type { AlertEvent } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { formatMoment } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Failure } from '@/shared/ui/Failure';
import { ShowMore } from '@/shared/ui/ShowMore';
import { placeOf } from './place';
import { useReading } from './useReading';
import { eventWords, type Names } from './words';
import classes from './Alerts.module.css';

interface Props {
  names: Names;
  /** How many rules there are: without any, nothing can have happened that one would wait for. */
  rules: number;
}

/** What crossed, the latest first. Only what somebody opens or ticks off is read: to look at the list is not to have read it. */
export function News({ names, rules }: Props) {
  const { t } = useTranslation();
  const news = useInfiniteQuery(newsQuery);
  const unread = useQuery(unreadQuery).data?.unread ?? 0;
  const { read, readAll } = useReading();
  const events = news.data?.pages.flatMap((page) => page.items);
  if (events?.length === 0 && rules === 0) return null;
  return (
    <Card
      flush
      title={t('alerts:news')}
      aside={
        unread > 0 && (
          <Button variant="subtle" size="compact-sm" leftSection={<IconCheck size={15} />} onClick={readAll}>
            {t('alerts:readAll')}
          </Button>
        )
      }
    >
      {news.error !== null ? (
        <Failure problem={news.error} again={() => void news.refetch()} />
      ) : events === undefined ? (
        <Skeleton height={140} m="sm" />
      ) : events.length === 0 ? (
        <EmptyState
          icon={<IconBellCheck size={24} />}
          title={t('alerts:quiet.title')}
          text={t('alerts:quiet.text')}
        />
      ) : (
        <ul className={classes.list} aria-label={t('alerts:news')}>
          {events.map((event) => (
            <Event key={event.id} event={event} names={names} read={() => read(event.id)} />
          ))}
        </ul>
      )}
      <ShowMore list={news} />
    </Card>
  );
}

function Event({ event, names, read }: { event: AlertEvent; names: Names; read: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  const books = useQuery(booksQuery).data?.items ?? [];
  const own = event.bookId === book.id;
  const of = books.find(({ id }) => id === event.bookId);
  const place = own ? placeOf(event) : null;
  const opened = () => {
    if (!event.read) read();
  };
  return (
    <li data-unread={!event.read || undefined}>
      <i className={classes.dot} aria-hidden />
      <div className={classes.what}>
        {place === null ? (
          <strong>{event.name}</strong>
        ) : (
          <Link {...place} onClick={opened}>
            {event.name}
          </Link>
        )}
        {!event.read && <span className="visually-hidden">{t('alerts:unread')}</span>}
        <p className="amount">{eventWords(t, event, own ? names : null, language)}</p>
        <small>
          <time dateTime={event.at}>{formatMoment(event.at, of?.zone ?? book.zone, language)}</time>
          {event.crossing > 1 && ` · ${t('alerts:again', { count: event.crossing })}`}
          {!own && of !== undefined && ` · ${t('alerts:inBook', { name: of.name })}`}
        </small>
      </div>
      {!event.read && (
        <Tooltip label={t('alerts:read')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('alerts:readOne', { name: event.name })}
            onClick={read}
          >
            <IconCheck size={17} />
          </ActionIcon>
        </Tooltip>
      )}
    </li>
  );
}

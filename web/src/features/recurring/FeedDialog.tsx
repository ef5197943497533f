import { Button, CopyButton, Modal, Skeleton, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { calendarFeedQuery } from '@/shared/api/calls/getCalendarFeed';
import { renewCalendarFeed } from '@/shared/api/calls/renewCalendarFeed';
import { revokeCalendarFeed } from '@/shared/api/calls/revokeCalendarFeed';
import { useBook } from '@/shared/book/BookContext';
import { formatDay, todayIn } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Failure } from '@/shared/ui/Failure';
import { say, sayWrong } from '@/shared/ui/toast';
import { useProblemText } from '@/shared/ui/useProblemText';
import classes from './Recurring.module.css';

/** What is expected, in a calendar elsewhere, by a link that only its owner should know. */
export function FeedDialog({ close }: { close: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={close}
      title={t('recurring:feed.title')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Feed />
    </Modal>
  );
}

function Feed() {
  const { t } = useTranslation();
  const book = useBook();
  const language = useLanguage();
  const client = useQueryClient();
  const problemText = useProblemText();
  const query = calendarFeedQuery(book.id);
  const feed = useQuery(query);
  const around = {
    onError: (problem: Error) => sayWrong(problemText(problem)),
    onSettled: () => client.invalidateQueries({ queryKey: query.queryKey }),
  };
  const renew = useMutation({ mutationFn: () => renewCalendarFeed(book.id), ...around });
  const revoke = useMutation({
    mutationFn: () => revokeCalendarFeed(book.id),
    onSuccess: () => {
      renew.reset();
      say(t('recurring:feed.revoked'));
    },
    ...around,
  });
  if (feed.isError) return <Failure problem={feed.error} again={() => void feed.refetch()} />;
  if (feed.data === undefined) return <Skeleton height={140} />;
  const since = renew.data?.createdAt ?? feed.data.createdAt;
  const busy = renew.isPending || revoke.isPending;
  return (
    <div className={classes.feed}>
      <p>{t('recurring:feed.text')}</p>
      <p>{t('recurring:feed.secret')}</p>
      {renew.data !== undefined ? (
        <Link address={`${window.location.origin}${renew.data.path}`} />
      ) : (
        since !== null && (
          <p>
            {t('recurring:feed.since', {
              day: formatDay(todayIn(book.zone, new Date(since)), language),
            })}
          </p>
        )
      )}
      <div className={classes.answers}>
        {since !== null && (
          <Button variant="subtle" color="red" disabled={busy} onClick={() => revoke.mutate()}>
            {t('recurring:feed.revoke')}
          </Button>
        )}
        {renew.data === undefined && (
          <Button
            variant={since === null ? 'filled' : 'default'}
            disabled={busy}
            onClick={() => renew.mutate()}
          >
            {t(since === null ? 'recurring:feed.make' : 'recurring:feed.renew')}
          </Button>
        )}
      </div>
    </div>
  );
}

function Link({ address }: { address: string }) {
  const { t } = useTranslation();
  return (
    <div className={classes.link}>
      <TextInput
        readOnly
        label={t('recurring:feed.link')}
        description={t('recurring:feed.once')}
        value={address}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton value={address}>
        {({ copied, copy }) => (
          <Button variant="light" onClick={copy}>
            {t(copied ? 'recurring:feed.copied' : 'recurring:feed.copy')}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}

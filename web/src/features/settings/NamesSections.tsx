import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { createPayee } from '@/shared/api/calls/createPayee';
import { createTag } from '@/shared/api/calls/createTag';
import { deletePayee } from '@/shared/api/calls/deletePayee';
import { deleteTag } from '@/shared/api/calls/deleteTag';
import { payeesQuery } from '@/shared/api/calls/listPayees';
import { tagsQuery } from '@/shared/api/calls/listTags';
import { updatePayee } from '@/shared/api/calls/updatePayee';
import { updateTag } from '@/shared/api/calls/updateTag';
import { mergePayee } from '@/shared/api/calls/mergePayee';
import { mergeTag } from '@/shared/api/calls/mergeTag';
import { archivePayee } from '@/shared/api/calls/archivePayee';
import { archiveTag } from '@/shared/api/calls/archiveTag';
import { useBook } from '@/shared/book/BookContext';
import { Card } from '@/shared/ui/Card';
import { Failure } from '@/shared/ui/Failure';
import { NameList } from './NameList';
import classes from './Settings.module.css';

export function PayeesSection() {
  const { t } = useTranslation();
  const book = useBook();
  const payees = useQuery(payeesQuery(book.id, true));
  return (
    <Card title={t('settings:section.payees')}>
      <p className={classes.help}>{t('settings:payees.help')}</p>
      {payees.isError && <Failure problem={payees.error} again={() => void payees.refetch()} />}
      {payees.isPending && <Skeleton height={200} />}
      {payees.data !== undefined && (
        <NameList
          items={payees.data.items}
          addLabel={t('settings:payees.add')}
          page="/payees/$nameId"
          verbs={{
            create: (name, key) => createPayee(book.id, { name }, key),
            rename: (item, name) => updatePayee(book.id, item, { name }),
            remove: (item) => deletePayee(book.id, item),
            merge: (item, into) => mergePayee(book.id, item.id, into.id),
            archive: (item, away) => archivePayee(book.id, item.id, away),
          }}
        />
      )}
    </Card>
  );
}

export function TagsSection() {
  const { t } = useTranslation();
  const book = useBook();
  const tags = useQuery(tagsQuery(book.id, true));
  return (
    <Card title={t('settings:section.tags')}>
      <p className={classes.help}>{t('settings:tags.help')}</p>
      {tags.isError && <Failure problem={tags.error} again={() => void tags.refetch()} />}
      {tags.isPending && <Skeleton height={120} />}
      {tags.data !== undefined && (
        <NameList
          items={tags.data.items}
          addLabel={t('settings:tags.add')}
          page="/tags/$nameId"
          verbs={{
            create: (name, key) => createTag(book.id, { name }, key),
            rename: (item, name) => updateTag(book.id, item, { name }),
            remove: (item) => deleteTag(book.id, item),
            merge: (item, into) => mergeTag(book.id, item.id, into.id),
            archive: (item, away) => archiveTag(book.id, item.id, away),
          }}
        />
      )}
    </Card>
  );
}

import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconBuildingBank, IconRoute } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { booksKey } from '@/shared/api/calls/listBooks';
import { updateBook } from '@/shared/api/calls/updateBook';
import { useBook } from '@/shared/book/BookContext';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { LinkButton } from '@/shared/ui/LinkButton';
import { useUndo } from '@/shared/ui/useUndo';
import classes from './Dashboard.module.css';

/** In the place of a dashboard that has nothing to show yet. */
export function FirstSteps() {
  const { t } = useTranslation();
  const guided = useBook().guide === 'OPEN';
  return (
    <Card>
      <EmptyState
        icon={<IconBuildingBank size={24} />}
        title={t('start:first.title')}
        text={t('start:first.text')}
        actions={
          <>
            {guided && <LinkButton to="/start">{t('start:first.guide')}</LinkButton>}
            <LinkButton to="/accounts" search={{ new: true }} {...(guided ? { variant: 'default' } : {})}>
              {t('start:first.account')}
            </LinkButton>
          </>
        }
      />
    </Card>
  );
}

/** The guided start, left half way: found again here until somebody is done with it. */
export function StepsLeft() {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const undoable = useUndo();
  const dismiss = useMutation({
    mutationFn: () => updateBook(book, { guide: 'DONE' }),
    onSuccess: (written) => undoable(t('start:left.dismissed'), written),
    onSettled: () => client.invalidateQueries({ queryKey: booksKey }),
  });
  if (book.role !== 'OWNER') return null;
  return (
    <aside className={classes.left} aria-label={t('start:left.title')}>
      <IconRoute size={18} aria-hidden />
      <span>{t(book.payday === null ? 'start:left.payday' : 'start:left.text')}</span>
      <LinkButton
        size="compact-sm"
        to="/start"
        search={{ step: book.payday === null ? 'payday' : 'categories' }}
      >
        {t('start:left.go')}
      </LinkButton>
      <Button
        size="compact-sm"
        variant="default"
        loading={dismiss.isPending}
        onClick={() => dismiss.mutate()}
      >
        {t('start:left.dismiss')}
      </Button>
    </aside>
  );
}

import { Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { IconTagOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Failure } from '@/shared/ui/Failure';
import { LinkButton } from '@/shared/ui/LinkButton';
import { Page } from '@/shared/ui/Page';
import { type NameKind, sectionOf } from './kinds';

/** The page of a name that is still being read, could not be, or is not in this book. */
export function NoSuchName({ kind, query }: { kind: NameKind; query: UseQueryResult }) {
  const { t } = useTranslation();
  if (query.isError) return <Failure problem={query.error} again={() => void query.refetch()} />;
  return (
    <Page title={t(`trends:name.${kind}`)}>
      {query.isPending ? (
        <Skeleton height={300} radius={14} />
      ) : (
        <Card>
          <EmptyState
            icon={<IconTagOff size={24} />}
            title={t(`trends:name.gone.${kind}`)}
            text={t('trends:name.gone.text')}
            actions={
              <LinkButton to="/settings" search={{ section: sectionOf[kind] }}>
                {t(`trends:name.all.${kind}`)}
              </LinkButton>
            }
          />
        </Card>
      )}
    </Page>
  );
}

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './ShowMore.module.css';

interface Props {
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> };
}

/** The next page of a list, where there is one. */
export function ShowMore({ list }: Props) {
  const { t } = useTranslation();
  if (!list.hasNextPage) return null;
  return (
    <div className={classes.more}>
      <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
        {t('common:action.more')}
      </Button>
    </div>
  );
}

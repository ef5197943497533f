import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { accountsQuery } from '@/shared/api/calls/listAccounts';
import { useBook } from '@/shared/book/BookContext';
import { LinkButton } from '@/shared/ui/LinkButton';
import { Page } from '@/shared/ui/Page';
import { FileStep } from './FileStep';
import { History } from './History';
import { RunStep } from './RunStep';

export function ImportsPage() {
  const { t } = useTranslation();
  const book = useBook();
  const navigate = useNavigate();
  const { run } = useSearch({ from: '/frame/import' });
  const accounts = useQuery(accountsQuery(book.id)).data?.items ?? [];
  return (
    <Page
      title={t('frame:room.import')}
      actions={
        run !== undefined && (
          <LinkButton to="/import" variant="default">
            {t('imports:another')}
          </LinkButton>
        )
      }
    >
      {run === undefined ? (
        <>
          <FileStep
            accounts={accounts.filter((account) => account.archivedAt === null)}
            begun={(id) => void navigate({ to: '/import', search: { run: id } })}
          />
          <History />
        </>
      ) : (
        <RunStep key={run} id={run} />
      )}
    </Page>
  );
}

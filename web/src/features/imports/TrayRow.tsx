import { ActionIcon, Button, Loader, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Account } from '@/shared/api/contract';
import type { ImportRun } from '@/shared/api/imports';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { LinkButton } from '@/shared/ui/LinkButton';
import { useProblemText } from '@/shared/ui/useProblemText';
import { fileSize } from './fileSize';
import { isSure, isWorking } from './profile';
import { doing } from './status';
import { targetOf, type TrayItem, trayOf } from './trayItems';
import classes from './Tray.module.css';

interface Props {
  item: TrayItem;
  run: ImportRun | null;
  accounts: readonly Account[];
  open: () => void;
  add: () => void;
}

/** One file of several: its name, where it is on its way, and what can be done about it. */
export function TrayRow({ item, run, accounts, open, add }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const tray = trayOf(item.bookId);
  const { preview } = item;
  const adding = doing(run);
  const readable = preview !== null && isSure(preview);
  const byFile = (preview?.profile.columns.ACCOUNT ?? []).length > 0;
  const asks = readable && run === null && item.doing === null && !byFile && targetOf(preview) === null;
  const look = preview !== null && run === null && item.doing === null && (!readable || !asks);
  return (
    <li>
      <span className={classes.name}>
        <strong>{item.file.name}</strong>
        <small>
          {fileSize(item.file.size, language)}
          {preview !== null && preview.profile.name !== '' && (
            <> · {t('imports:found.readAs', { name: preview.profile.name })}</>
          )}
        </small>
      </span>
      <State item={item} run={run} accounts={accounts} />
      <span className={classes.verbs}>
        {asks && (
          <Select
            size="sm"
            searchable
            aria-label={t('imports:tray.accountOf', { name: item.file.name })}
            placeholder={t('imports:target.pick')}
            data={accounts.map((account) => ({
              value: account.id,
              label: t('imports:target.choice', { name: account.name, commodity: account.commodity }),
            }))}
            value={null}
            onChange={(accountId) => {
              if (accountId !== null) void tray.send(item.key, accountId);
            }}
          />
        )}
        {look && (
          <Button variant="default" onClick={open}>
            {t('imports:tray.look')}
          </Button>
        )}
        {run?.status === 'READY' && adding > 0 && (
          <Button variant="light" loading={item.doing === 'ADD'} onClick={add}>
            {t('imports:tray.add', { count: adding })}
          </Button>
        )}
        {run !== null && !isWorking(run.status) && (
          <LinkButton to="/import" search={{ run: run.id }} variant="default">
            {t('imports:tray.rows')}
          </LinkButton>
        )}
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-label={t('imports:tray.remove', { name: item.file.name })}
          onClick={() => tray.remove(item.key)}
        >
          <IconX size={18} aria-hidden />
        </ActionIcon>
      </span>
    </li>
  );
}

function State({ item, run, accounts }: Pick<Props, 'item' | 'run' | 'accounts'>) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const account = accounts.find((each) => each.id === run?.accountId);
  const counts = run?.counts ?? null;
  if (item.problem !== null)
    return (
      <span className={classes.state} data-tone="wrong" role="alert">
        {problemText(item.problem)}
      </span>
    );
  if (run?.error != null)
    return (
      <span className={classes.state} data-tone="wrong" role="alert">
        {run.error.message ?? t('common:problem.unexpected')}
      </span>
    );
  if (run !== null && counts !== null && (run.status === 'READY' || run.status === 'COMMITTED')) {
    const booked = doing(run);
    if (run.status === 'COMMITTED')
      return (
        <span className={classes.state} data-tone="add">
          {account === undefined
            ? t('imports:result.added', { count: booked })
            : t('imports:tray.addedTo', { count: booked, account: account.name })}
        </span>
      );
    if (booked === 0) return <span className={classes.state}>{t('imports:tray.nothing')}</span>;
    return (
      <span className={classes.state} data-tone="add">
        {t(account === undefined ? 'imports:result.rows' : 'imports:result.rowsTo', {
          count: counts.rows,
          adding: booked,
          account: account?.name,
        })}
      </span>
    );
  }
  const waiting = item.doing !== null || item.runId !== null;
  if (waiting)
    return (
      <span className={classes.state} role="status">
        <Loader size={14} aria-hidden />{' '}
        {t(item.doing === 'LOOK' ? 'imports:tray.looking' : 'imports:status.STAGING')}
      </span>
    );
  const readable = item.preview !== null && isSure(item.preview);
  return (
    <span className={classes.state} data-tone="ask">
      {t(readable ? 'imports:tray.whose' : 'imports:tray.unsure')}
    </span>
  );
}

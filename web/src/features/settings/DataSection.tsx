import { Alert, Button, Code, Progress, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { verifyBook } from '@/shared/api/calls/verifyBook';
import type { Verification } from '@/shared/api/contract';
import { EXPORT_FORMATS, exportTransactions } from '@/shared/api/calls/exportTransactions';
import { useBook } from '@/shared/book/BookContext';
import { Card, CardGrid } from '@/shared/ui/Card';
import { save } from '@/shared/files/save';
import { useProblemText } from '@/shared/ui/useProblemText';
import classes from './Settings.module.css';

const EndDialog = lazy(async () => ({ default: (await import('./EndDialog')).EndDialog }));

const BACKUP = 'make backup FILE=/somewhere/else/sallim.zip';
const RESTORE = 'make restore FILE=/somewhere/else/sallim.zip';

/** What one does with a book as a whole. */
export function DataSection() {
  const owner = useBook().role === 'OWNER';
  return (
    <CardGrid>
      {owner && <Verify />}
      <Export />
      <Backup />
      {owner && <Ends />}
    </CardGrid>
  );
}

function Verify() {
  const { t } = useTranslation();
  const book = useBook();
  const problemText = useProblemText();
  const [progress, setProgress] = useState(0);
  const verify = useMutation({
    mutationFn: () => verifyBook(book.id, (run) => setProgress(Number(run.progress ?? 0))),
    onMutate: () => setProgress(0),
  });
  return (
    <Card title={t('settings:data.verify.title')}>
      <Stack>
        <p className={classes.help}>{t('settings:data.verify.help')}</p>
        {verify.isPending && (
          <Progress
            value={Math.max(8, progress * 100)}
            animated
            aria-label={t('settings:data.verify.running')}
          />
        )}
        <div role="status">{verify.data !== undefined && <Result found={verify.data} />}</div>
        {verify.error !== null && (
          <Alert color="red" variant="light" role="alert">
            {problemText(verify.error)}
          </Alert>
        )}
        <div>
          <Button variant="default" loading={verify.isPending} onClick={() => verify.mutate()}>
            {t('settings:data.verify.go')}
          </Button>
        </div>
      </Stack>
    </Card>
  );
}

/** Each check in words, and how many things are wrong where some are. */
function Result({ found }: { found: Verification }) {
  const { t } = useTranslation();
  return (
    <>
      <p className={classes.verdict} data-ok={found.ok || undefined}>
        {t(found.ok ? 'settings:data.verify.ok' : 'settings:data.verify.wrong')}
      </p>
      <ul className={classes.checks}>
        {found.checks.map((check) => (
          <li key={check.id} data-ok={check.ok || undefined}>
            {check.ok ? <IconCircleCheck size={17} aria-hidden /> : <IconCircleX size={17} aria-hidden />}
            <span>{t(`settings:data.check.${check.id}`)}</span>
            <small>
              {check.ok
                ? t('settings:data.verify.right')
                : t('settings:data.verify.count', { count: check.count })}
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Keys and every household are in a backup, so it is made where the server runs, never over the network. */
/** Everything there is, as a file for another program; a part of it is taken from the list. */
function Export() {
  const { t } = useTranslation();
  const book = useBook();
  const problemText = useProblemText();
  const bring = useMutation({
    mutationFn: (format: (typeof EXPORT_FORMATS)[number]) => exportTransactions(book.id, {}, format),
    onSuccess: ({ file, name }) => save(file, name),
  });
  return (
    <Card title={t('settings:data.export.title')}>
      <Stack>
        <p className={classes.help}>{t('settings:data.export.help')}</p>
        {bring.error !== null && (
          <Alert color="red" variant="light" role="alert">
            {problemText(bring.error)}
          </Alert>
        )}
        <div className={classes.ends}>
          {EXPORT_FORMATS.map((format) => (
            <Button
              key={format}
              variant="default"
              loading={bring.isPending && bring.variables === format}
              disabled={bring.isPending}
              onClick={() => bring.mutate(format)}
            >
              {t(`transactions:export.${format}`)}
            </Button>
          ))}
        </div>
      </Stack>
    </Card>
  );
}

function Backup() {
  const { t } = useTranslation();
  return (
    <Card title={t('settings:data.backup.title')}>
      <Stack gap="sm">
        <p className={classes.help}>{t('settings:data.backup.help')}</p>
        <Code block tabIndex={0}>
          {BACKUP}
        </Code>
        <p className={classes.help}>{t('settings:data.backup.back')}</p>
        <Code block tabIndex={0}>
          {RESTORE}
        </Code>
        <p className={classes.help}>{t('settings:data.backup.secret')}</p>
      </Stack>
    </Card>
  );
}

function Ends() {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'clear' | 'delete' | null>(null);
  return (
    <Card title={t('settings:data.end.title')}>
      <Stack>
        <p className={classes.help}>{t('settings:data.end.help')}</p>
        <div className={classes.ends}>
          <Button variant="light" color="red" onClick={() => setAsked('clear')}>
            {t('settings:data.clear.open')}
          </Button>
          <Button variant="light" color="red" onClick={() => setAsked('delete')}>
            {t('settings:data.delete.open')}
          </Button>
        </div>
      </Stack>
      <Suspense>{asked !== null && <EndDialog way={asked} leave={() => setAsked(null)} />}</Suspense>
    </Card>
  );
}

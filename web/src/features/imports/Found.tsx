import { Alert, Stack, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Preview } from '@/shared/api/imports';
import { formatDay } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { Card } from '@/shared/ui/Card';
import classes from './Imports.module.css';

/** What was recognised: how sure, why, the first rows as they are understood, and the lines that are not. */
export function Found({ preview, commodity }: { preview: Preview; commodity: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Card title={t('imports:found.title')} aside={t('imports:found.sure', { percent: preview.confidence })}>
      <Stack>
        {preview.error !== null ? (
          <Alert color="red" variant="light" role="alert">
            {preview.error.message}
          </Alert>
        ) : (
          preview.confidence < 50 && (
            <Alert color="yellow" variant="light">
              {t('imports:found.look')}
            </Alert>
          )
        )}
        {preview.missing.length > 0 && (
          <Alert color="yellow" variant="light">
            {t('imports:found.missing', {
              names: preview.missing.map((each) => t(`imports:meaning.${each}`)).join(', '),
            })}
          </Alert>
        )}
        <p>
          {t('imports:found.rows', { count: preview.rowCount })}
          {preview.firstDay !== null &&
            preview.lastDay !== null &&
            ` · ${formatDay(preview.firstDay, language)} – ${formatDay(preview.lastDay, language)}`}
        </p>
        {preview.reasons.length > 0 && (
          <details className={classes.help}>
            <summary>{t('imports:found.why')}</summary>
            <ul>
              {preview.reasons.map((reason, index) => (
                <li key={`${reason.code}${index}`}>{reason.message}</li>
              ))}
            </ul>
          </details>
        )}
        <div className={classes.wide}>
          <Table>
            <Table.Tbody>
              {preview.rows.slice(0, 10).map((row) => (
                <Table.Tr key={row.line}>
                  <Table.Td>{formatDay(row.day, language)}</Table.Td>
                  <Table.Td>
                    {row.payee} <span className={classes.help}>{row.memo}</span>
                  </Table.Td>
                  <Table.Td ta="right">
                    <Amount
                      value={{ amount: row.amount, commodity: row.currency ?? commodity }}
                      tone="flow"
                      sign="always"
                    />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
        {preview.failureCount > 0 && (
          <details>
            <summary>{t('imports:found.failures', { count: preview.failureCount })}</summary>
            <ul className={classes.help}>
              {preview.failures.map((failure) => (
                <li key={failure.line}>
                  {t('imports:found.failure', { line: failure.line, text: failure.text })} {failure.message}
                </li>
              ))}
            </ul>
          </details>
        )}
      </Stack>
    </Card>
  );
}

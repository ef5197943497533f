import { Alert, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Preview } from '@/shared/api/imports';
import { formatDay } from '@/shared/dates/format';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Amount } from '@/shared/money/Amount';
import { Card } from '@/shared/ui/Card';
import classes from './Imports.module.css';

interface Props {
  preview: Preview;
  commodity: string;
  /** A person has said how to read it. */
  corrected: boolean;
  /** It is being read again. */
  busy: boolean;
}

/** What was recognised: how sure, why, the first rows as they are understood, and the lines that are not. */
export function Found({ preview, commodity, corrected, busy }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Card
      span={8}
      title={t('imports:found.title')}
      aside={
        !corrected && preview.profile.name !== ''
          ? t('imports:found.readAs', { name: preview.profile.name })
          : t(corrected ? 'imports:found.asSaid' : 'imports:found.sure', { percent: preview.confidence })
      }
    >
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
          <strong>{t('imports:found.rows', { count: preview.rowCount })}</strong>
          {preview.firstDay !== null && preview.lastDay !== null && (
            <span className={classes.help}> · {range(preview.firstDay, preview.lastDay, language)}</span>
          )}
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
        <ul className={classes.rows} data-kind="preview" aria-busy={busy}>
          {preview.rows.slice(0, 8).map((row) => (
            <li key={row.line}>
              <span className={classes.day}>{formatDay(row.day, language)}</span>
              <span className={classes.what}>
                <span>{row.payee === '' ? row.memo : row.payee}</span>
                {row.payee !== '' && row.memo !== '' && <small>{row.memo}</small>}
              </span>
              <Amount
                className={classes.sum}
                value={{ amount: row.amount, commodity: row.currency ?? commodity }}
                tone="flow"
                sign="always"
              />
            </li>
          ))}
        </ul>
        {preview.rowCount > 8 && (
          <p className={classes.help}>{t('imports:found.more', { count: preview.rowCount - 8 })}</p>
        )}
        {preview.failureCount > 0 && (
          <details open>
            <summary>{t('imports:found.failures', { count: preview.failureCount })}</summary>
            <ul className={classes.failures}>
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

function range(first: string, last: string, language: string): string {
  return first === last
    ? formatDay(first, language)
    : `${formatDay(first, language)} – ${formatDay(last, language)}`;
}

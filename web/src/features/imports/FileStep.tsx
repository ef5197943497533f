import { Alert, Button, FileButton, Select, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newIdempotencyKey } from '@/shared/api/client';
import type { Account } from '@/shared/api/contract';
import { beginImport, type CsvProfile, importsKey, type Preview, previewImport } from '@/shared/api/imports';
import { useBook } from '@/shared/book/BookContext';
import { Card } from '@/shared/ui/Card';
import { useProblemText } from '@/shared/ui/useProblemText';
import { Corrections } from './Corrections';
import { Found } from './Found';
import { headerAt, withHeader } from './profile';
import classes from './Imports.module.css';

interface Props {
  accounts: readonly Account[];
  begun: (id: string) => void;
}

const NOTHING_CHOSEN = { profileId: null, accountId: null, accounts: {} };

/** Looks at the file again. Where its cutting changed, the column names are taken from the same line as before. */
async function look(
  bookId: string,
  file: File,
  profile: CsvProfile | null,
  header: number,
): Promise<Preview> {
  const seen = await previewImport(bookId, { file, profile, ...NOTHING_CHOSEN });
  if (profile === null || header < 0 || profile.rows.header.length > 0) return seen;
  const named = withHeader(seen.profile, seen.cells, header);
  return previewImport(bookId, { file, profile: named, ...NOTHING_CHOSEN });
}

export function FileStep({ accounts, begun }: Props) {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const problemText = useProblemText();
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [corrected, setCorrected] = useState(false);
  const [key, setKey] = useState(newIdempotencyKey);
  const [accountId, setAccountId] = useState<string | null>(null);
  const [named, setNamed] = useState<Record<string, string>>({});
  const looking = useMutation({
    mutationFn: (asked: { file: File; profile: CsvProfile | null; header: number }) =>
      look(book.id, asked.file, asked.profile, asked.header),
    onSuccess: (seen, asked) => {
      setPreview(seen);
      setCorrected(asked.profile !== null);
      setKey(newIdempotencyKey());
    },
  });
  const byFile = (preview?.profile.columns.ACCOUNT ?? []).length > 0;
  const chosen = accountId ?? (byFile ? '' : null);
  const start = useMutation({
    mutationFn: (asked: { file: File; preview: Preview; accountId: string }) =>
      beginImport(
        book.id,
        {
          file: asked.file,
          profile: asked.preview.profile,
          profileId: corrected ? null : asked.preview.profileId,
          accountId: asked.accountId === '' ? null : asked.accountId,
          accounts: asked.accountId === '' ? named : {},
        },
        key,
      ),
    onSuccess: ({ importId }) => begun(importId),
    onSettled: () => client.invalidateQueries({ queryKey: importsKey(book.id) }),
  });
  const take = (next: File | null) => {
    if (next === null) return;
    setFile(next);
    setPreview(null);
    setNamed({});
    start.reset();
    looking.mutate({ file: next, profile: null, header: -1 });
  };
  const problem = looking.error ?? start.error;
  const ready = preview !== null && preview.error === null && preview.missing.length === 0;
  return (
    <Stack>
      <DropPlace file={file} take={take} loading={looking.isPending} />
      {problem !== null && (
        <Alert color="red" variant="light" role="alert">
          {problemText(problem)}
        </Alert>
      )}
      {file !== null && preview !== null && (
        <>
          <Found
            preview={preview}
            commodity={accounts.find((account) => account.id === accountId)?.commodity ?? book.currency}
          />
          <Corrections
            preview={preview}
            disabled={looking.isPending}
            change={(profile) => {
              looking.mutate({ file, profile, header: headerAt(preview.profile, preview.cells) });
            }}
            headerless={(profile) => {
              looking.mutate({ file, profile, header: -1 });
            }}
          />
          <Card title={t('imports:target.title')}>
            <Stack>
              <Select
                label={t('imports:target.account')}
                placeholder={t('imports:target.pick')}
                searchable
                allowDeselect={false}
                data={[
                  ...(byFile ? [{ value: '', label: t('imports:target.byFile') }] : []),
                  ...accounts.map((account) => ({ value: account.id, label: account.name })),
                ]}
                value={chosen}
                onChange={(value) => {
                  setAccountId(value);
                  setKey(newIdempotencyKey());
                }}
              />
              {chosen === '' &&
                preview.accounts.map((each) => (
                  <Select
                    key={each.name}
                    label={t('imports:target.named', { name: each.name })}
                    searchable
                    data={accounts.map((account) => ({ value: account.id, label: account.name }))}
                    value={named[each.name] ?? each.accountId}
                    allowDeselect={false}
                    onChange={(value) => {
                      if (value !== null) setNamed({ ...named, [each.name]: value });
                      setKey(newIdempotencyKey());
                    }}
                  />
                ))}
              <Button
                disabled={!ready || chosen === null || looking.isPending}
                loading={start.isPending}
                onClick={() => {
                  if (chosen !== null) start.mutate({ file, preview, accountId: chosen });
                }}
              >
                {t('imports:start')}
              </Button>
              <p className={classes.help}>{t('imports:startHelp')}</p>
            </Stack>
          </Card>
        </>
      )}
    </Stack>
  );
}

interface DropProps {
  file: File | null;
  take: (file: File | null) => void;
  loading: boolean;
}

function DropPlace({ file, take, loading }: DropProps) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const drag = useEffectEvent((event: DragEvent) => {
    event.preventDefault();
    setOver(event.type === 'dragover');
    if (event.type === 'drop') take(event.dataTransfer?.files.item(0) ?? null);
  });
  // The whole page takes the file: one that misses the box would be opened by the browser in place of Sallim.
  useEffect(() => {
    const listener = (event: DragEvent) => {
      drag(event);
    };
    const kinds = ['dragover', 'dragleave', 'drop'] as const;
    for (const kind of kinds) window.addEventListener(kind, listener);
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, listener);
    };
  }, []);
  return (
    <section className={classes.drop} aria-label={t('imports:drop.title')} data-over={over || undefined}>
      <strong>{file === null ? t('imports:drop.title') : file.name}</strong>
      <p className={classes.help}>{t('imports:drop.help')}</p>
      <FileButton onChange={take} inputProps={{ 'aria-label': t('imports:drop.choose') }}>
        {(props) => (
          <Button {...props} loading={loading} variant={file === null ? 'filled' : 'default'}>
            {t('imports:drop.choose')}
          </Button>
        )}
      </FileButton>
    </section>
  );
}

import { Alert, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newIdempotencyKey } from '@/shared/api/client';
import type { Account } from '@/shared/api/contract';
import {
  beginImport,
  type CsvProfile,
  importsKey,
  keepProfile,
  type Preview,
  previewImport,
} from '@/shared/api/imports';
import { useBook } from '@/shared/book/BookContext';
import { useBrought } from '@/shared/files/brought';
import { CardGrid } from '@/shared/ui/Card';
import { useProblemText } from '@/shared/ui/useProblemText';
import { Corrections } from './Corrections';
import { DropPlace } from './DropPlace';
import { Found } from './Found';
import { headerAt, isSure, withHeader } from './profile';
import { type Aim, Target } from './Target';

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
  const book = useBook();
  const client = useQueryClient();
  const problemText = useProblemText();
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [corrected, setCorrected] = useState(false);
  const [key, setKey] = useState(newIdempotencyKey);
  const [aim, setAim] = useState<Partial<Aim>>({});
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
  const only = accounts.length === 1 ? (accounts[0]?.id ?? null) : null;
  const aimed: Aim = {
    accountId: aim.accountId ?? (byFile ? '' : only),
    named: aim.named ?? {},
    remember: aim.remember ?? null,
  };
  const start = useMutation({
    mutationFn: async (asked: { file: File; preview: Preview; aim: Aim }) => {
      const name = asked.aim.remember;
      const profile = { ...asked.preview.profile, name: name?.trim() ?? asked.preview.profile.name };
      const kept = name === null ? null : await keepProfile(book.id, profile);
      return beginImport(
        book.id,
        {
          file: asked.file,
          profile,
          profileId: kept ?? (corrected ? null : asked.preview.profileId),
          accountId: asked.aim.accountId === '' ? null : asked.aim.accountId,
          accounts: asked.aim.accountId === '' ? asked.aim.named : {},
        },
        key,
      );
    },
    onSuccess: ({ importId }) => begun(importId),
    onSettled: () => client.invalidateQueries({ queryKey: importsKey(book.id) }),
  });
  const take = (next: File | null) => {
    if (next === null) return;
    setFile(next);
    setPreview(null);
    setAim({});
    start.reset();
    looking.mutate({ file: next, profile: null, header: -1 });
  };
  useBrought(take);
  const problem = looking.error ?? start.error;
  const ready = preview !== null && preview.error === null && preview.missing.length === 0;
  const commodity = accounts.find((account) => account.id === aimed.accountId)?.commodity;
  return (
    <Stack>
      <DropPlace file={file} take={take} loading={looking.isPending} />
      {problem !== null && (
        <Alert color="red" variant="light" role="alert">
          {problemText(problem)}
        </Alert>
      )}
      {file !== null && preview !== null && (
        <CardGrid>
          <Found preview={preview} commodity={commodity ?? book.currency} />
          <Target
            accounts={accounts}
            names={preview.accounts}
            byFile={byFile}
            aim={aimed}
            suggestion={corrected || preview.profileId === null ? suggestedName(preview, file) : null}
            ready={ready && !looking.isPending}
            starting={start.isPending}
            change={(part) => {
              setAim((before) => ({ ...before, ...part }));
              setKey(newIdempotencyKey());
            }}
            start={() => start.mutate({ file, preview, aim: aimed })}
          />
          <Corrections
            key={file.name}
            preview={preview}
            sure={isSure(preview)}
            disabled={looking.isPending}
            change={(profile) => {
              looking.mutate({ file, profile, header: headerAt(preview.profile, preview.cells) });
            }}
            headerless={(profile) => {
              looking.mutate({ file, profile, header: -1 });
            }}
          />
        </CardGrid>
      )}
    </Stack>
  );
}

/** The bank's name where the layout is known, else the file's without its numbers and ending. */
function suggestedName(preview: Preview, file: File): string {
  if (preview.profile.name !== '') return preview.profile.name;
  const bare = file.name
    .replace(/\.[^.]*$/, '')
    .replace(/[\d_\-.() ]+/g, ' ')
    .trim();
  return bare === '' ? file.name.slice(0, 100) : bare.slice(0, 100);
}

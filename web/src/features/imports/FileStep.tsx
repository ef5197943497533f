import { Alert, Button, Group, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
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
import { CardGrid } from '@/shared/ui/Card';
import { useProblemText } from '@/shared/ui/useProblemText';
import { Corrections } from './Corrections';
import { Found } from './Found';
import { headerAt, isDirectionless, isSure, withHeader, withSign } from './profile';
import { type Aim, Target } from './Target';

interface Props {
  file: File;
  accounts: readonly Account[];
  begun: (id: string) => void;
  /** Back to the tray that it was opened from. */
  back?: () => void;
  looking?: (busy: boolean) => void;
}

interface Asked {
  profile: CsvProfile | null;
  /** Where the column names were, so that they are found again when the text is cut otherwise; -1: nowhere. */
  header: number;
  sheet: string | null;
  number: number;
}

/** Looks at the file again. Where its cutting changed, the column names are taken from the same line as before. */
async function look(bookId: string, file: File, { profile, header, sheet }: Asked): Promise<Preview> {
  const upload = { file, sheet, profileId: null, accountId: null, accounts: {} };
  const seen = await previewImport(bookId, { ...upload, profile });
  if (profile === null || header < 0 || profile.rows.header.length > 0) return seen;
  return previewImport(bookId, { ...upload, profile: withHeader(seen.profile, seen.cells, header) });
}

/** One file: what was found in it, how it is read, where it goes. Each correction reads it again at once. */
export function FileStep({ file, accounts, begun, back, looking: tell }: Props) {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const problemText = useProblemText();
  const [preview, setPreview] = useState<Preview | null>(null);
  /** What was chosen and is not yet read with. */
  const [draft, setDraft] = useState<Omit<Asked, 'number'> | null>(null);
  const [corrected, setCorrected] = useState(false);
  const [sure, setSure] = useState<boolean | null>(null);
  const [key, setKey] = useState(newIdempotencyKey);
  const [aim, setAim] = useState<Partial<Aim>>({});
  const latest = useRef(0);
  const looking = useMutation({
    mutationFn: (asked: Asked) => look(book.id, file, asked),
    onMutate: () => tell?.(true),
    onSettled: (_, __, asked) => {
      if (asked.number === latest.current) tell?.(false);
    },
    onSuccess: (seen, asked) => {
      if (asked.number !== latest.current) return;
      setPreview(seen);
      setSure((before) => before ?? isSure(seen));
      setDraft(null);
      setCorrected(asked.profile !== null);
      setKey(newIdempotencyKey());
    },
    onError: (_, asked) => {
      if (asked.number === latest.current) setDraft(null);
    },
  });
  const ask = (asked: Omit<Asked, 'number'>) => {
    latest.current += 1;
    setDraft(asked);
    looking.mutate({ ...asked, number: latest.current });
  };
  const first = useEffectEvent(() => {
    latest.current += 1;
    looking.mutate({ profile: null, header: -1, sheet: null, number: latest.current });
  });
  useEffect(() => first(), []);
  const busy = looking.isPending;

  const shown = preview === null ? null : { ...preview, profile: draft?.profile ?? preview.profile };
  /** Where the column names are, or were before the text was cut otherwise. */
  const names = (seen: Preview) =>
    draft?.profile?.rows.header.length === 0 ? draft.header : headerAt(seen.profile, seen.cells);
  const byFile = (shown?.profile.columns.ACCOUNT ?? []).length > 0;
  const guessed = preview?.account ?? null;
  const suggestion =
    shown !== null && (corrected || shown.profileId === null) ? suggestedName(shown, file) : null;
  const aimed: Aim = {
    accountId: aim.accountId ?? (byFile ? '' : (guessed?.accountId ?? null)),
    named: aim.named ?? {},
    // What a person has corrected is not asked again with the next file.
    remember: aim.remember === undefined ? (corrected ? suggestion : null) : aim.remember,
  };
  const start = useMutation({
    mutationFn: async (asked: { preview: Preview; aim: Aim }) => {
      const name = asked.aim.remember;
      const profile = { ...asked.preview.profile, name: name?.trim() ?? asked.preview.profile.name };
      const kept = name === null ? null : await keepProfile(book.id, profile);
      return beginImport(
        book.id,
        {
          file,
          sheet: asked.preview.sheet,
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
  const problem = looking.error ?? start.error;
  const ready = shown !== null && shown.error === null && shown.missing.length === 0 && draft === null;
  const commodity = accounts.find((account) => account.id === aimed.accountId)?.commodity;
  const corrections = shown !== null && (
    <Corrections
      preview={shown}
      sure={sure ?? true}
      busy={busy}
      change={(profile) => ask({ profile, header: names(shown), sheet: shown.sheet })}
      headerless={(profile) => ask({ profile, header: -1, sheet: shown.sheet })}
      turnTo={(sheet) => ask({ profile: null, header: -1, sheet })}
    />
  );
  return (
    <Stack>
      {back !== undefined && (
        <Group justify="space-between">
          <strong>{file.name}</strong>
          <Button variant="default" onClick={back}>
            {t('imports:tray.back')}
          </Button>
        </Group>
      )}
      {problem !== null && (
        <Alert color="red" variant="light" role="alert">
          {problemText(problem)}
        </Alert>
      )}
      {shown !== null && (
        <CardGrid>
          {sure === false && corrections}
          <Found preview={shown} commodity={commodity ?? book.currency} corrected={corrected} busy={busy} />
          <Target
            accounts={accounts}
            names={shown.accounts}
            byFile={byFile}
            aim={aimed}
            why={guessed !== null && guessed.accountId === aimed.accountId ? guessed.why : null}
            suggestion={suggestion}
            ready={ready && !busy}
            starting={start.isPending}
            change={(part) => {
              setAim((before) => ({ ...before, ...part }));
              setKey(newIdempotencyKey());
              const kind = accounts.find((account) => account.id === part.accountId)?.kind;
              if (kind === 'CREDIT_CARD' && isDirectionless(shown))
                ask({
                  profile: withSign(shown.profile, 'NEGATED'),
                  header: names(shown),
                  sheet: shown.sheet,
                });
            }}
            start={() => start.mutate({ preview: shown, aim: aimed })}
          />
          {sure !== false && corrections}
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

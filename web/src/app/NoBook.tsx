import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createBook } from '@/shared/api/calls/createBook';
import { booksKey } from '@/shared/api/calls/listBooks';
import { signOut } from '@/shared/api/calls/signOut';
import { newIdempotencyKey } from '@/shared/api/client';
import { useUser } from '@/shared/api/useUser';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { EmptyState } from '@/shared/ui/EmptyState';
import { sayWrong } from '@/shared/ui/toast';
import { useProblemText } from '@/shared/ui/useProblemText';

export function NoBook() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const problemText = useProblemText();
  const language = useLanguage();
  const zone = useUser()?.zone ?? 'UTC';
  const [key] = useState(newIdempotencyKey);
  const begin = useMutation({
    // The currency is the first thing that the guided start asks.
    mutationFn: () =>
      createBook({ name: t('frame:noBook.name'), currency: language === 'ko' ? 'KRW' : 'USD', zone }, key),
    onSuccess: async () => {
      await navigate({ to: '/start' });
      await client.invalidateQueries({ queryKey: booksKey });
    },
    onError: (problem) => sayWrong(problemText(problem)),
  });
  return (
    <main>
      <EmptyState
        heading="h1"
        title={t('frame:noBook.title')}
        text={t('frame:noBook.text')}
        actions={
          <>
            <Button loading={begin.isPending} onClick={() => begin.mutate()}>
              {t('frame:noBook.begin')}
            </Button>
            <Button
              variant="default"
              onClick={() => void signOut().finally(() => location.assign('/sign-in'))}
            >
              {t('frame:signOut')}
            </Button>
          </>
        }
      />
    </main>
  );
}

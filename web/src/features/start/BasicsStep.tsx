import { Input, SegmentedControl, Select, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { walletsQuery } from '@/shared/api/calls/listWallets';
import { updateProfile } from '@/shared/api/calls/updateProfile';
import { updateWallet } from '@/shared/api/calls/updateWallet';
import { session } from '@/shared/api/session';
import { refreshBook } from '@/shared/book/refresh';
import { changeLanguage, type Language } from '@/shared/i18n';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { currencyChoices } from '@/shared/money/currencies';
import { Wrong } from './Wrong';
import type { StepProps } from './StartPage';
import { useGuide } from './useGuide';

const LANGUAGES = [
  { value: 'en', label: 'English' },
  { value: 'ko', label: '한국어' },
];

/** Language and currency: both are guessed already, so that mostly it is one Enter. */
export function BasicsStep({ next, ask }: StepProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const { book, change } = useGuide();
  const wallets = useQuery(walletsQuery(book.id)).data?.items ?? [];
  const [currency, setCurrency] = useState(book.currency);
  const save = useMutation({
    mutationFn: async () => {
      const { data } = await updateProfile({ locale: language });
      session.rename(data);
      if (currency === book.currency) return;
      // A wallet that counted in the book's currency goes on doing so.
      for (const wallet of wallets.filter((each) => each.currency === book.currency))
        await updateWallet(book.id, wallet, { currency });
      await change({ currency });
    },
    onSuccess: next,
    onError: () => refreshBook(client, book.id),
  });
  return ask(
    <Stack gap="lg">
      <Wrong problem={save.error} />
      <Input.Wrapper label={t('start:basics.language')} labelElement="div">
        <div data-first>
          <SegmentedControl
            data={LANGUAGES}
            value={language}
            aria-label={t('start:basics.language')}
            onChange={(value) => void changeLanguage(value as Language)}
          />
        </div>
      </Input.Wrapper>
      <Select
        searchable
        label={t('start:basics.currency')}
        description={t('start:basics.currencyHelp')}
        data={currencyChoices(language)}
        value={currency}
        allowDeselect={false}
        onChange={(value) => setCurrency(value ?? currency)}
      />
    </Stack>,
    () => save.mutate(),
    save.isPending,
  );
}

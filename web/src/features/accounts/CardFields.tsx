import { Select, SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Account } from '@/shared/api/contract';
import { AmountField } from '@/shared/ui/AmountField';
import { type AccountForm, type AccountWrong, owes } from './view';

interface Props {
  form: AccountForm;
  wrong: AccountWrong;
  change: (part: Partial<AccountForm>) => void;
  accounts: readonly Account[];
  scale: number;
}

export function CardFields({ form, wrong, change, accounts, scale }: Props) {
  const { t } = useTranslation();
  const paying = accounts.filter((account) => !owes(account.kind) && account.archivedAt === null);
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} verticalSpacing="md">
      <AmountField
        label={t('accounts:field.limit')}
        commodity={form.commodity}
        scale={scale}
        value={form.limit}
        error={wrong.limit}
        onChange={(limit) => change({ limit })}
      />
      <Select
        clearable
        label={t('accounts:field.payingAccount')}
        data={paying.map((account) => ({ value: account.id, label: account.name }))}
        value={form.payingAccountId === '' ? null : form.payingAccountId}
        error={wrong.payingAccountId}
        onChange={(id) => change({ payingAccountId: id ?? '' })}
      />
      <TextInput
        inputMode="numeric"
        label={t('accounts:field.statementDay')}
        value={form.statementDay}
        error={wrong.statementDay}
        onChange={(event) => change({ statementDay: event.currentTarget.value.trim() })}
      />
      <TextInput
        inputMode="numeric"
        label={t('accounts:field.paymentDay')}
        value={form.paymentDay}
        error={wrong.paymentDay}
        onChange={(event) => change({ paymentDay: event.currentTarget.value.trim() })}
      />
    </SimpleGrid>
  );
}

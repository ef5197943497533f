import { ActionIcon, Button, Select } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Account, Goal } from '@/shared/api/contract';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { isNegative, ZERO } from '@/shared/money/decimal';
import { formatMoney } from '@/shared/money/format';
import { AmountField } from '@/shared/ui/AmountField';
import type { Fund, Wrong } from './form';
import { mostOf } from './view';
import classes from './Goals.module.css';

interface Props {
  funds: readonly Fund[];
  /** What the goal is counted in; null where its first account says so. */
  currency: string | null;
  accounts: readonly Account[];
  goals: readonly Goal[];
  /** The goal that is changed. */
  own: string | null;
  wrong: Wrong;
  change: (funds: readonly Fund[]) => void;
}

/** Where the money lies: in which accounts, and how much of each is set aside. */
export function Funding({ funds, currency, accounts, wrong, change, ...around }: Props) {
  const { t } = useTranslation();
  const first = accounts.find((each) => each.id === funds[0]?.accountId);
  const counted = currency ?? first?.commodity ?? null;
  const usable = accounts.filter((each) => counted === null || each.commodity === counted);
  const left = usable.filter((each) => funds.every(({ accountId }) => accountId !== each.id));
  const [next] = left;
  const replace = (index: number, part: Partial<Fund>) =>
    change(funds.map((fund, at) => (at === index ? { ...fund, ...part } : fund)));
  return (
    <fieldset className={classes.funding}>
      <legend>{t('goals:fund.title')}</legend>
      <p className={classes.help}>{t('goals:fund.help')}</p>
      {funds.map((fund, index) => (
        <FundRow
          key={fund.accountId}
          {...around}
          fund={fund}
          account={accounts.find((each) => each.id === fund.accountId)}
          choices={usable.filter((each) => each.id === fund.accountId || left.includes(each))}
          wrong={wrong[`accounts.${index}`]}
          replace={(part) => replace(index, part)}
          remove={() => change(funds.filter((_, at) => at !== index))}
        />
      ))}
      {next !== undefined ? (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={15} />}
          onClick={() => change([...funds, { accountId: next.id, rest: false, earmark: '' }])}
        >
          {t('goals:fund.add')}
        </Button>
      ) : (
        funds.length === 0 && <p className={classes.help}>{t('goals:fund.none')}</p>
      )}
    </fieldset>
  );
}

interface RowProps {
  fund: Fund;
  account: Account | undefined;
  choices: readonly Account[];
  goals: readonly Goal[];
  own: string | null;
  wrong: string | undefined;
  replace: (part: Partial<Fund>) => void;
  remove: () => void;
}

function FundRow({ fund, account, choices, goals, own, wrong, replace, remove }: RowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = account?.name ?? t('goals:unknown');
  const most = account === undefined ? null : mostOf(account, goals, own);
  const shown = most !== null && isNegative(most.amount) ? { ...most, amount: ZERO } : most;
  const help = shown === null ? '' : t('goals:fund.free', { amount: formatMoney(shown, language) });
  return (
    <div className={classes.fund}>
      {/* A select brings a hidden field along, which would take a place of the grid. */}
      <div>
        <Select
          label={t('goals:fund.account')}
          data={choices.map((each) => ({ value: each.id, label: each.name }))}
          value={fund.accountId}
          allowDeselect={false}
          error={fund.rest ? wrong : undefined}
          onChange={(accountId) => replace({ accountId: accountId ?? fund.accountId })}
        />
      </div>
      <div className={classes.how}>
        <Select
          label={t('goals:fund.how')}
          data={[
            { value: 'amount', label: t('goals:fund.amount') },
            { value: 'rest', label: t('goals:fund.rest') },
          ]}
          value={fund.rest ? 'rest' : 'amount'}
          allowDeselect={false}
          onChange={(how) => replace({ rest: how === 'rest' })}
        />
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={36}
        className={classes.drop}
        aria-label={t('goals:fund.remove', { name })}
        onClick={remove}
      >
        <IconX size={16} />
      </ActionIcon>
      {!fund.rest && (
        <div className={classes.earmark}>
          <AmountField
            label={t('goals:fund.earmark', { name })}
            commodity={account?.commodity ?? ''}
            value={fund.earmark}
            description={help}
            error={wrong}
            onChange={(earmark) => replace({ earmark })}
          />
        </div>
      )}
    </div>
  );
}

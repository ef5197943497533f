import { Button, Checkbox, Select, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Account } from '@/shared/api/contract';
import type { Preview } from '@/shared/api/imports';
import { Card } from '@/shared/ui/Card';
import { LinkButton } from '@/shared/ui/LinkButton';
import classes from './Imports.module.css';

export interface Aim {
  /** Empty: the file says for each row which account it belongs to. */
  readonly accountId: string | null;
  /** What the names in the file stand for. */
  readonly named: Readonly<Record<string, string>>;
  /** The name under which this way of reading is kept; null: it is not. */
  readonly remember: string | null;
}

interface Props {
  accounts: readonly Account[];
  /** The names of accounts in the file; none where it has no such column. */
  names: readonly { name: string; accountId: string | null }[];
  byFile: boolean;
  aim: Aim;
  /** Why the chosen account was proposed; none where a person chose it. */
  why: NonNullable<Preview['account']>['why'] | null;
  /** A name to keep the reading under, where it is not kept yet. */
  suggestion: string | null;
  ready: boolean;
  starting: boolean;
  change: (part: Partial<Aim>) => void;
  start: () => void;
}

/** Which account the rows go to. */
export function Target({
  accounts,
  names,
  byFile,
  aim,
  why,
  suggestion,
  ready,
  starting,
  change,
  start,
}: Props) {
  const { t } = useTranslation();
  const choices = accounts.map((account) => ({
    value: account.id,
    label: t('imports:target.choice', { name: account.name, commodity: account.commodity }),
  }));
  if (accounts.length === 0)
    return (
      <Card title={t('imports:target.title')} span={4}>
        <Stack>
          <p>{t('imports:target.none')}</p>
          <LinkButton to="/accounts" search={{ new: true }}>
            {t('imports:target.add')}
          </LinkButton>
        </Stack>
      </Card>
    );
  const known =
    aim.accountId !== '' || names.every(({ name, accountId }) => (aim.named[name] ?? accountId) !== null);
  return (
    <Card title={t('imports:target.title')} span={4}>
      <Stack>
        <Select
          label={t('imports:target.account')}
          placeholder={t('imports:target.pick')}
          searchable
          allowDeselect={false}
          data={[...(byFile ? [{ value: '', label: t('imports:target.byFile') }] : []), ...choices]}
          value={aim.accountId}
          onChange={(accountId) => change({ accountId })}
          {...(why === null ? {} : { description: t(`imports:target.why.${why}`) })}
        />
        {aim.accountId === '' &&
          names.map((each) => (
            <Select
              key={each.name}
              label={t('imports:target.named', { name: each.name })}
              placeholder={t('imports:target.pick')}
              searchable
              data={choices}
              value={aim.named[each.name] ?? each.accountId}
              allowDeselect={false}
              onChange={(value) => {
                if (value !== null) change({ named: { ...aim.named, [each.name]: value } });
              }}
            />
          ))}
        {suggestion !== null && (
          <>
            <Checkbox
              label={t('imports:target.remember')}
              checked={aim.remember !== null}
              onChange={(event) => change({ remember: event.currentTarget.checked ? suggestion : null })}
            />
            {aim.remember !== null && (
              <TextInput
                label={t('imports:target.rememberAs')}
                value={aim.remember}
                maxLength={100}
                onChange={(event) => change({ remember: event.currentTarget.value })}
              />
            )}
          </>
        )}
        <Button
          disabled={!ready || aim.accountId === null || !known || aim.remember?.trim() === ''}
          loading={starting}
          onClick={start}
        >
          {t('imports:start')}
        </Button>
        <p className={classes.help}>{t('imports:startHelp')}</p>
      </Stack>
    </Card>
  );
}

import { ActionIcon, Button, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import {
  IconAlertTriangle,
  IconBell,
  IconCircleCheck,
  IconDots,
  IconPencil,
  IconTrash,
  IconZzz,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { deleteAlert } from '@/shared/api/calls/deleteAlert';
import { alertsKey } from '@/shared/api/calls/listAlerts';
import type { AlertRule } from '@/shared/api/contract';
import { useThrowAway } from '@/shared/book/useThrowAway';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { WATCHES, type Watch } from './form';
import { placeOf } from './place';
import type { Standing } from './standing';
import { useStandings } from './useStandings';
import { inSentence, type Names, ruleWords } from './words';
import classes from './Alerts.module.css';

interface Verbs {
  edit: (rule: AlertRule) => void;
  add: (watch: Watch) => void;
}

interface Props {
  rules: readonly AlertRule[];
  names: Names;
  /** Null for whoever only looks. */
  verbs: Verbs | null;
}

/** What is watched, each with whether it is past its threshold now. Where there is nothing yet: what most people want to hear of. */
export function Rules({ rules, names, verbs }: Props) {
  const { t } = useTranslation();
  const standingOf = useStandings(rules, names.wallets);
  const remove = useThrowAway<AlertRule>({
    list: alertsKey,
    remove: deleteAlert,
    said: (name) => t('alerts:said.deleted', { name }),
  });
  if (rules.length === 0)
    return (
      <Card>
        <EmptyState
          icon={<IconBell size={24} />}
          title={t('alerts:empty.title')}
          text={t(verbs === null ? 'alerts:empty.look' : 'alerts:empty.text')}
          actions={verbs !== null && <Proposals add={verbs.add} />}
        />
      </Card>
    );
  return (
    <Card flush title={t('alerts:rules')}>
      <ul className={classes.list} aria-label={t('alerts:rules')}>
        {rules.map((rule) => (
          <Rule
            key={rule.id}
            rule={rule}
            names={names}
            standing={standingOf(rule)}
            verbs={verbs === null ? null : { edit: () => verbs.edit(rule), remove: () => remove(rule) }}
          />
        ))}
      </ul>
    </Card>
  );
}

function Proposals({ add }: { add: (watch: Watch) => void }) {
  const { t } = useTranslation();
  return (
    <div className={classes.proposals}>
      {WATCHES.map((watch) => (
        <Button
          key={watch}
          variant="default"
          justify="flex-start"
          h="auto"
          py="xs"
          styles={{ label: { whiteSpace: 'normal', textAlign: 'left' } }}
          leftSection={<IconBell size={16} />}
          onClick={() => add(watch)}
        >
          {t(`alerts:proposal.${watch}`)}
        </Button>
      ))}
    </div>
  );
}

interface RuleProps {
  rule: AlertRule;
  names: Names;
  standing: Standing;
  verbs: { edit: () => void; remove: () => void } | null;
}

const ICONS = {
  past: IconAlertTriangle,
  within: IconCircleCheck,
  silent: IconZzz,
  waiting: IconBell,
} as const;

function Rule({ rule, names, standing, verbs }: RuleProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = ruleWords(t, rule, names, language);
  const place = placeOf(rule);
  const Icon = ICONS[standing.kind];
  return (
    <li>
      <Icon className={classes.mark} data-kind={standing.kind} size={18} aria-hidden />
      <div className={classes.what}>
        {place === null ? <strong>{rule.name}</strong> : <Link {...place}>{rule.name}</Link>}
        {words !== rule.name && <p>{words}</p>}
        <Stands standing={standing} />
      </div>
      {verbs !== null && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={t('alerts:menu', { name: rule.name })}>
              <IconDots size={17} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPencil size={16} />} onClick={verbs.edit}>
              {t('common:action.edit')}
            </Menu.Item>
            <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={verbs.remove}>
              {t('common:action.delete')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  );
}

function Stands({ standing }: { standing: Standing }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (standing.kind === 'waiting') return null;
  if (standing.kind === 'silent') return <small>{t(`alerts:silent.${standing.why}`)}</small>;
  return (
    <small data-kind={standing.kind}>
      <b>{t(`alerts:stands.${standing.kind}`)}</b>{' '}
      <span className="amount">
        {t('alerts:stands.figures', {
          figure: inSentence(standing.figure, language),
          threshold: inSentence(standing.threshold, language),
        })}
      </span>
    </small>
  );
}

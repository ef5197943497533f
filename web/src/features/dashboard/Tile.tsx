import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowLeft, IconArrowRight, IconArrowUp, IconEyeOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardPlace, DashboardCard } from '@/shared/api/contract';
import { Handle, type Step } from '@/shared/dragging/Handle';
import type { Dragging } from '@/shared/dragging/useDragging';
import classes from './Arrange.module.css';

type Column = CardPlace['column'];

export interface Moves {
  step: (card: DashboardCard, by: 1 | -1) => void;
  /** Null where there is one column. */
  across: ((card: DashboardCard, column: Column) => void) | null;
  away: (card: DashboardCard) => void;
  dragging: Dragging;
}

/** One card while the dashboard is arranged. */
export function Tile({ card, column, moves }: { card: DashboardCard; column: Column | null; moves: Moves }) {
  const { t } = useTranslation();
  const title = t(`cards:card.${card}.title`);
  const { dragging, across } = moves;
  const step = (to: Step) => {
    if (to === 'up' || to === 'down') moves.step(card, to === 'up' ? -1 : 1);
    else across?.(card, to === 'out' ? 'LEFT' : 'RIGHT');
  };
  const other = column === 'LEFT' ? 'RIGHT' : 'LEFT';
  return (
    <li className={classes.tile} {...dragging.place(card)}>
      <Handle
        id={card}
        name={title}
        label={t('cards:handle', { card: title })}
        help={t('cards:handleHelp')}
        dragging={dragging}
        step={step}
      />
      <span className={classes.name}>
        <strong>{title}</strong>
        <small>{t(`cards:card.${card}.text`)}</small>
      </span>
      <span className={classes.verbs}>
        <Verb label={t('cards:up', { card: title })} act={() => moves.step(card, -1)}>
          <IconArrowUp size={18} />
        </Verb>
        <Verb label={t('cards:down', { card: title })} act={() => moves.step(card, 1)}>
          <IconArrowDown size={18} />
        </Verb>
        {across !== null && (
          <Verb label={t(`cards:across.${other}`, { card: title })} act={() => across(card, other)}>
            {other === 'LEFT' ? <IconArrowLeft size={18} /> : <IconArrowRight size={18} />}
          </Verb>
        )}
        <Verb label={t('cards:hide', { card: title })} act={() => moves.away(card)}>
          <IconEyeOff size={18} />
        </Verb>
      </span>
    </li>
  );
}

function Verb({ label, act, children }: { label: string; act: () => void; children: ReactNode }) {
  return (
    <ActionIcon variant="subtle" color="gray" size={44} aria-label={label} title={label} onClick={act}>
      {children}
    </ActionIcon>
  );
}

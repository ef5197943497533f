import { ActionIcon } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowLeft,
  IconArrowRight,
  IconArrowUp,
  IconEyeOff,
  IconGripVertical,
} from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardPlace, DashboardCard } from '@/shared/api/contract';
import classes from './Arrange.module.css';
import type { Drag } from './useDrag';

type Column = CardPlace['column'];

export interface Moves {
  step: (card: DashboardCard, by: 1 | -1) => void;
  /** Null where there is one column. */
  across: ((card: DashboardCard, column: Column) => void) | null;
  away: (card: DashboardCard) => void;
  drag: Drag;
}

/** One card while the dashboard is arranged. */
export function Tile({ card, column, moves }: { card: DashboardCard; column: Column | null; moves: Moves }) {
  const { t } = useTranslation();
  const title = t(`cards:card.${card}.title`);
  const { drag, across } = moves;
  const over = drag.over?.tile === card && drag.card !== card ? drag.over : null;
  const onKey = (event: KeyboardEvent) => {
    const act: Partial<Record<string, () => void>> = {
      ArrowUp: () => moves.step(card, -1),
      ArrowDown: () => moves.step(card, 1),
      ArrowLeft: () => across?.(card, 'LEFT'),
      ArrowRight: () => across?.(card, 'RIGHT'),
    };
    const found = act[event.key];
    if (found === undefined) return;
    event.preventDefault();
    found();
  };
  const other = column === 'LEFT' ? 'RIGHT' : 'LEFT';
  return (
    <li
      className={classes.tile}
      data-tile={card}
      data-dragged={drag.card === card || undefined}
      data-over={over === null ? undefined : over.after ? 'after' : 'before'}
    >
      <button
        type="button"
        className={classes.handle}
        data-handle={card}
        aria-label={t('cards:handle', { card: title })}
        title={t('cards:handleHelp')}
        onKeyDown={onKey}
        onPointerDown={(event) => drag.begin(card, event)}
      >
        <IconGripVertical size={18} aria-hidden />
      </button>
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

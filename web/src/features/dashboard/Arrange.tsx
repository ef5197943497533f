import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowBackUp, IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Arrangement, CardPlace, DashboardCard } from '@/shared/api/contract';
import { useDragging } from '@/shared/dragging/useDragging';
import classes from './Arrange.module.css';
import { across, type Column, COLUMNS, letGo, shownIn, stepped, toggled } from './arrangement';
import { type Moves, Tile } from './Tile';
import { useArrangement } from './useArrangement';

interface Props {
  arrangement: Arrangement;
  close: () => void;
}

/** Which cards there are, and where: dragged by a handle, moved by its arrow keys or by buttons, kept at once. */
export function Arrange({ arrangement, close }: Props) {
  const { t } = useTranslation();
  const desk = useMediaQuery('(min-width: 1000px)', true, { getInitialValueInEffect: false });
  const { cards } = arrangement;
  const { put, reset, undo } = useArrangement(cards);
  const [said, say] = useState('');
  const refocus = useRefocus();
  const title = (card: DashboardCard) => t(`cards:card.${card}.title`);
  const moved = (card: DashboardCard, next: CardPlace[]) => {
    const place = next.find((each) => each.card === card);
    if (place === undefined) return;
    const mates = shownIn(next, desk ? place.column : null);
    put(next);
    say(
      t(desk ? `cards:said.moved.${place.column}` : 'cards:said.moved.ONE', {
        card: title(card),
        place: mates.indexOf(place) + 1,
        of: mates.length,
      }),
    );
  };
  const dragging = useDragging({
    drop: (id, spot) => {
      const card = cards.find((place) => place.card === id)?.card;
      const next = card === undefined ? null : letGo(cards, card, spot, !desk);
      if (card !== undefined && next !== null) moved(card, next);
    },
  });
  const moves: Moves = {
    step: (card, by) => {
      const next = stepped(cards, card, by, !desk);
      if (next === null) {
        say(t('cards:said.end', { card: title(card) }));
        return;
      }
      refocus(`[data-handle="${card}"]`);
      moved(card, next);
    },
    across: desk
      ? (card, column) => {
          if (cards.find((each) => each.card === card)?.column === column) return;
          refocus(`[data-handle="${card}"]`);
          moved(card, across(cards, card));
        }
      : null,
    away: (card) => {
      refocus(`[data-back="${card}"]`);
      put(toggled(cards, card));
      say(t('cards:said.away', { card: title(card) }));
    },
    dragging,
  };
  const columns: readonly (Column | null)[] = desk ? COLUMNS : [null];
  const away = cards.filter((place) => !place.shown);
  return (
    <section aria-label={t('cards:title')}>
      <header className={classes.head}>
        <p>{t(desk ? 'cards:help' : 'cards:helpPhone')}</p>
        <Button
          variant="subtle"
          leftSection={<IconArrowBackUp size={16} />}
          disabled={undo === null}
          onClick={() => {
            undo?.();
            say(t('common:undo.done'));
          }}
        >
          {t('common:undo.action')}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            reset();
            say(t('cards:said.reset'));
          }}
        >
          {t('cards:reset')}
        </Button>
        <Button onClick={close}>{t('cards:done')}</Button>
      </header>
      <div className={classes.columns}>
        {columns.map((column) => (
          <ul
            key={column ?? 'ALL'}
            {...dragging.place(column ?? 'ALL')}
            aria-label={t(column === null ? 'cards:column.ONE' : `cards:column.${column}`)}
          >
            {shownIn(cards, column).map(({ card }) => (
              <Tile key={card} card={card} column={column} moves={moves} />
            ))}
          </ul>
        ))}
      </div>
      {away.length > 0 && (
        <section className={classes.away} aria-label={t('cards:away')}>
          <h2>{t('cards:away')}</h2>
          {away.map(({ card }) => (
            <Button
              key={card}
              variant="default"
              data-back={card}
              leftSection={<IconPlus size={16} />}
              onClick={() => {
                refocus(`[data-handle="${card}"]`);
                put(toggled(cards, card));
                say(t('cards:said.back', { card: title(card) }));
              }}
            >
              {t('cards:back', { card: title(card) })}
            </Button>
          ))}
        </section>
      )}
      {dragging.ghost}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </section>
  );
}

/** What was moved keeps the focus in its new place. */
function useRefocus(): (selector: string) => void {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const found = document.querySelector<HTMLElement>(wanted.current);
    // Not there yet, or still in its old place.
    if (found === null || found === document.activeElement) return;
    wanted.current = null;
    found.focus();
  });
  return (selector) => {
    wanted.current = selector;
  };
}

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { moneyLinksQuery } from '@/shared/api/calls/getMoneyLinks';
import { useBook } from '@/shared/book/BookContext';
import { useLanguage } from '@/shared/i18n/useLanguage';
import { formatMoney } from '@/shared/money/format';
import { Links } from './Links';
import { Meter } from './Standing';
import classes from './Owed.module.css';

/** Of an opened transaction: what is to come back for it and what came, or what its money came for. Nothing where there is neither. */
export function OwedNote({ id, see }: { id: string; see: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const book = useBook();
  // A press takes no focus: on a phone the number pad would go by it, and the button from under the finger.
  const still = useCallback((place: HTMLDivElement | null) => {
    const stay = (event: PointerEvent) => {
      if ((event.target as HTMLElement).closest('button') !== null) event.preventDefault();
    };
    place?.addEventListener('pointerdown', stay);
    return () => place?.removeEventListener('pointerdown', stay);
  }, []);
  const found = useQuery(moneyLinksQuery(book.id, id)).data;
  if (found === undefined || (found.owed === null && found.links.length === 0)) return null;
  const { owed, links } = found;
  return (
    <div ref={still} className={classes.standing}>
      {owed !== null && (
        <div className={classes.line}>
          <p className="amount">
            {[
              t(`owed:kind.${owed.kind}`),
              ...(owed.payee === null ? [] : [owed.payee]),
              t('owed:came', {
                received: formatMoney(owed.received, language),
                expected: formatMoney(owed.expected, language),
              }),
            ].join(' · ')}
          </p>
          <Button size="compact-sm" variant="light" onClick={see}>
            {t('owed:see')}
          </Button>
          <Meter owed={owed} />
        </div>
      )}
      {links.length > 0 && <Links of={id} links={links} mayEdit={book.role !== 'VIEWER'} />}
    </div>
  );
}

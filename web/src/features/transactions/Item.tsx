import type { TFunction } from 'i18next';
import { memo } from 'react';
import type { Tag } from '@/shared/api/contract';
import type { Names } from '@/shared/transactions/summary';
import type { Cell } from './entry';
import type { Line } from './line';
import { Row } from './Row';
import classes from './Transactions.module.css';

interface Props {
  /** Given from above: asking for the words is work of its own, in every row. */
  t: TFunction;
  line: Line;
  names: Names;
  tags: ReadonlyMap<string, Tag>;
  register: string | undefined;
  fresh: boolean;
  picked: boolean;
  /** Null where rows are not picked: for viewers, on a phone. */
  pick: ((id: string, range: boolean) => void) | null;
  edit: ((id: string, cell?: Cell) => void) | null;
}

/** A row and its box. Remembered: while the list scrolls, only rows that come into view are drawn. */
export const Item = memo(function Item({ line, picked, pick, edit, register, ...rest }: Props) {
  const { t } = rest;
  const { id } = line.transaction;
  return (
    <>
      {pick !== null && (
        <span className={classes.check}>
          <input
            type="checkbox"
            aria-label={t('transactions:bulk.select')}
            checked={picked}
            onClick={(event) => pick(id, event.shiftKey)}
            readOnly
          />
        </span>
      )}
      <Row
        {...rest}
        line={line}
        {...(register === undefined ? {} : { register })}
        edit={edit === null ? null : (cell) => edit(id, cell)}
      />
    </>
  );
});

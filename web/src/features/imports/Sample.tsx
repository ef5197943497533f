import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type CsvProfile, type Meaning, MEANINGS, type Preview } from '@/shared/api/imports';
import { columnsOf, headerAt, meaningOf, withMeaning } from './profile';
import classes from './Sample.module.css';

const LINES = 10;

interface Props {
  preview: Preview;
  change: (profile: CsvProfile) => void;
}

/** The file as it is, with the meaning of each column above it, to be changed there. */
export function Sample({ preview, change }: Props) {
  const { t } = useTranslation();
  const { profile, cells } = preview;
  const columns = columnsOf(profile, cells);
  const header = headerAt(profile, cells);
  const from = Math.max(0, header - 2);
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <caption className="visually-hidden">{t('imports:fix.sample')}</caption>
        <thead>
          <tr>
            <td />
            {columns.map((column) => {
              const meaning = meaningOf(profile, column.index);
              return (
                <th key={column.index} scope="col" data-used={meaning !== null || undefined}>
                  <NativeSelect
                    size="xs"
                    aria-label={t('imports:fix.meaningOf', { name: column.name || column.index + 1 })}
                    value={meaning ?? ''}
                    data={[
                      { value: '', label: t('imports:fix.unused') },
                      ...MEANINGS.map((each) => ({ value: each, label: t(`imports:meaning.${each}`) })),
                    ]}
                    onChange={(event) => {
                      const value = event.currentTarget.value;
                      change(withMeaning(profile, column.index, value === '' ? null : (value as Meaning)));
                    }}
                  />
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {cells.slice(from, from + LINES).map((line, index) => {
            const at = from + index;
            return (
              <tr key={at} data-part={at === header ? 'names' : at < header ? 'above' : 'rows'}>
                <th scope="row">{at + 1}</th>
                {columns.map((column) => (
                  <td
                    key={column.index}
                    data-used={meaningOf(profile, column.index) !== null || undefined}
                    title={line[column.index] ?? ''}
                  >
                    {line[column.index] ?? ''}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

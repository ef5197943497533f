import { ActionIcon, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import {
  IconCalendarSearch,
  IconChecks,
  IconDots,
  IconFileSpreadsheet,
  IconTrash,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EXPORT_FORMATS, type ExportFormat, exportTransactions } from '@/shared/api/calls/exportTransactions';
import type { TransactionFilter } from '@/shared/api/contract';
import { useBook } from '@/shared/book/BookContext';
import { save } from '@/shared/files/save';
import { sayWrong } from '@/shared/ui/toast';
import { useProblemText } from '@/shared/ui/useProblemText';

interface Props {
  filter: TransactionFilter;
  /** Begins to pick rows on a phone; null where that is not so. */
  select: (() => void) | null;
  goToDate: (() => void) | null;
  /** More to choose from, where there is no other place for it. */
  children?: ReactNode;
}

/** What can be done with the list as a whole. */
export function ListMenu({ filter, select, goToDate, children }: Props) {
  const { t } = useTranslation();
  const book = useBook();
  const problemText = useProblemText();
  const bring = async (format: ExportFormat) => {
    try {
      const { file, name } = await exportTransactions(book.id, filter, format);
      save(file, name);
    } catch (problem) {
      sayWrong(problemText(problem));
    }
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={t('transactions:more')}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {children}
        {select !== null && (
          <Menu.Item leftSection={<IconChecks size={16} />} onClick={select}>
            {t('transactions:bulk.start')}
          </Menu.Item>
        )}
        {goToDate !== null && (
          <Menu.Item leftSection={<IconCalendarSearch size={16} />} onClick={goToDate}>
            {t('transactions:goto.title')}
          </Menu.Item>
        )}
        {EXPORT_FORMATS.map((format) => (
          <Menu.Item
            key={format}
            leftSection={<IconFileSpreadsheet size={16} />}
            onClick={() => void bring(format)}
          >
            {t(`transactions:export.${format}`)}
          </Menu.Item>
        ))}
        <Menu.Item component={Link} to="/trash" leftSection={<IconTrash size={16} />}>
          {t('frame:room.trash')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

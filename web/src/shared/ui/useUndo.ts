import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Written } from '@/shared/api/client';
import { undo } from '@/shared/api/calls/undo';
import { useBook } from '@/shared/book/BookContext';
import { refreshBook } from '@/shared/book/refresh';
import { say, sayUndoable, sayWrong } from './toast';
import { useProblemText } from './useProblemText';

/** Says that something was done and offers to undo it, by the operations the server answered with: the last of them first. */
export function useUndo(): (message: string, ...written: Written<unknown>[]) => void {
  const { t } = useTranslation();
  const book = useBook();
  const client = useQueryClient();
  const problemText = useProblemText();
  return (message, ...written) => {
    const operations = written.flatMap(({ operation }) => operation ?? []);
    if (operations.length === 0) {
      say(message);
      return;
    }
    const takeBack = async () => {
      try {
        for (const operation of operations.toReversed()) await undo(book.id, operation);
        say(t('common:undo.done'));
      } catch (problem) {
        sayWrong(problemText(problem));
      }
      await refreshBook(client, book.id);
    };
    sayUndoable(message, t('common:undo.action'), () => void takeBack());
  };
}

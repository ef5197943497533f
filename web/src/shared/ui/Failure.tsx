import { Button } from '@mantine/core';
import { IconPlugOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from './EmptyState';
import { useProblemText } from './useProblemText';

/** In the place of data that could not be had: why, and another try. */
export function Failure({ problem, again }: { problem: unknown; again: () => void }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  return (
    <div role="alert">
      <EmptyState
        icon={<IconPlugOff size={24} />}
        title={t('common:problem.title')}
        text={problemText(problem)}
        actions={
          <Button variant="default" onClick={again}>
            {t('common:action.tryAgain')}
          </Button>
        }
      />
    </div>
  );
}

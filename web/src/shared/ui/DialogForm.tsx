import { Alert, Button, Group, Stack } from '@mantine/core';
import type { ReactNode, SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from './useProblemText';

interface Props {
  submit: () => void;
  close: () => void;
  saving: boolean;
  /** What the server refused, where no field says it. */
  problem: Error | null;
  /** What else can be done with the thing, apart from the way out. */
  aside?: ReactNode;
  /** What the button says that does it; none: that it saves. */
  done?: string;
  children: ReactNode;
}

/** The form of a dialog: what went wrong, the fields, and the way out. */
export function DialogForm({ submit, close, saving, problem, aside, done, children }: Props) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const submitted = (event: SubmitEvent) => {
    event.preventDefault();
    submit();
  };
  return (
    <form onSubmit={submitted} noValidate>
      <Stack>
        {problem !== null && (
          <Alert color="red" variant="light" role="alert">
            {problemText(problem)}
          </Alert>
        )}
        {children}
        <Group justify={aside === undefined ? 'flex-end' : 'space-between'}>
          {aside}
          <Group>
            <Button variant="default" onClick={close}>
              {t('common:action.cancel')}
            </Button>
            <Button type="submit" loading={saving}>
              {done ?? t('common:action.save')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}

import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { say } from '@/shared/ui/toast';
import { useProblemText } from '@/shared/ui/useProblemText';
import { useFreshBook } from './useFreshBook';

/** There is no way back from it, so it is asked twice. */
export function ClearDemo({ leave }: { leave: () => void }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const fresh = useFreshBook();
  const clear = useMutation({
    mutationFn: fresh,
    onSuccess: () => {
      say(t('demo:clear.done'));
      leave();
    },
  });
  return (
    <Modal
      opened
      onClose={leave}
      title={t('demo:clear.title')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Stack>
        {clear.error !== null && (
          <Alert color="red" variant="light" role="alert">
            {problemText(clear.error)}
          </Alert>
        )}
        <p>{t('demo:clear.text')}</p>
        <Group justify="flex-end">
          <Button variant="default" onClick={leave}>
            {t('common:action.cancel')}
          </Button>
          <Button color="red" loading={clear.isPending} onClick={() => clear.mutate()}>
            {t('demo:clear.sure')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

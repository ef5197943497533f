import { Button, Group, Modal, Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signOut } from '@/shared/api/calls/signOut';
import { useWaiting } from '@/shared/offline/useWaiting';

/** Asks first where something was typed that has not been sent: it stays on this device, and only its person sends it. */
export function SignOut() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const waiting = useWaiting().length;
  const [asked, setAsked] = useState(false);
  const leave = () => void signOut().finally(() => void navigate({ to: '/sign-in' }));
  return (
    <>
      <Button variant="default" onClick={() => (waiting === 0 ? leave() : setAsked(true))}>
        {t('frame:signOut')}
      </Button>
      <Modal
        opened={asked}
        onClose={() => setAsked(false)}
        title={t('settings:signOut.title', { count: waiting })}
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
      >
        <Stack>
          <p>{t('settings:signOut.text')}</p>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setAsked(false)}>
              {t('common:action.cancel')}
            </Button>
            <Button color="red" onClick={leave}>
              {t('settings:signOut.sure')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}

import { Button, Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { useAccountVerbs } from './useAccountVerbs';
import classes from './Accounts.module.css';

/** Asked where the account that is to be deleted has transactions. */
export function InUseDialog({ verbs }: { verbs: ReturnType<typeof useAccountVerbs> }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={verbs.inUse !== null}
      onClose={verbs.leave}
      title={t('accounts:inUse.title')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Text mb="md">{t('accounts:inUse.text', { name: verbs.inUse?.name ?? '' })}</Text>
      <div className={classes.choices}>
        <Button variant="default" onClick={verbs.leave}>
          {t('common:action.cancel')}
        </Button>
        <Button color="red" onClick={verbs.removeAlong}>
          {t('accounts:inUse.along')}
        </Button>
      </div>
    </Modal>
  );
}

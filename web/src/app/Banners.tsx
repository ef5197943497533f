import { CloseButton } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { IconLockOpen, IconWifiOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keep, kept } from '@/shared/storage';
import classes from './Banners.module.css';

/** Plain http is fine in a home network, but a person should know that others on it could listen. */
export function travelsInTheOpen(at: { protocol: string; hostname: string }): boolean {
  return at.protocol === 'http:' && !/^(localhost|127(\.\d+){3}|\[::1\])$/.test(at.hostname);
}

export function Banners() {
  const { t } = useTranslation();
  const { online } = useNetwork();
  const [hidden, setHidden] = useState(() => kept('httpWarning') === 'seen');
  return (
    <>
      {!online && (
        <div className={classes.banner} role="status">
          <IconWifiOff size={16} aria-hidden />
          <span>{t('frame:offline')}</span>
        </div>
      )}
      {travelsInTheOpen(location) && !hidden && (
        <div className={classes.banner} role="note">
          <IconLockOpen size={16} aria-hidden />
          <span>{t('frame:plainHttp')}</span>
          <CloseButton
            size="sm"
            aria-label={t('frame:plainHttpSeen')}
            onClick={() => {
              keep('httpWarning', 'seen');
              setHidden(true);
            }}
          />
        </div>
      )}
    </>
  );
}

import { Button, CloseButton } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { IconCloudUp, IconLockOpen, IconWifiOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWaiting } from '@/shared/offline/useWaiting';
import { keep, kept } from '@/shared/storage';
import classes from './Banners.module.css';

/** Plain http is fine in a home network, but a person should know that others on it could listen. */
export function travelsInTheOpen(at: { protocol: string; hostname: string }): boolean {
  return at.protocol === 'http:' && !/^(localhost|127(\.\d+){3}|\[::1\])$/.test(at.hostname);
}

export function Banners({ send }: { send: () => void }) {
  const { t } = useTranslation();
  const { online } = useNetwork();
  const here = useWaiting();
  const [hidden, setHidden] = useState(() => kept('httpWarning') === 'seen');
  return (
    <>
      {!online && (
        <div className={classes.banner} role="status">
          <IconWifiOff size={16} aria-hidden />
          <span>{t('frame:offline')}</span>
        </div>
      )}
      {online && here.length > 0 && (
        <div className={classes.banner} role="status">
          <IconCloudUp size={16} aria-hidden />
          <span>
            <Link to="/transactions">{t('frame:waiting', { count: here.length })}</Link>
          </span>
          <Button size="compact-xs" variant="default" onClick={send}>
            {t('frame:sendNow')}
          </Button>
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

import { Code, CopyButton, Button, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { encode } from 'uqr';
import { aboutQuery } from '@/shared/api/calls/getAbout';
import { Card } from '@/shared/ui/Card';
import { Failure } from '@/shared/ui/Failure';
import { phoneAddresses } from './phone';
import classes from './Settings.module.css';

const OPEN_IT = 'SALLIM_BIND=0.0.0.0 make run';

/** How the phone on the table comes here: the address as text and as a picture for its camera. */
export function PhoneSection() {
  const { t } = useTranslation();
  const about = useQuery(aboutQuery);
  if (about.isError) return <Failure problem={about.error} again={() => void about.refetch()} />;
  if (about.data === undefined) return <Skeleton height={240} />;
  const addresses = phoneAddresses(location, about.data.addresses);
  return (
    <Card title={t('settings:phone.title')}>
      <Stack>
        {addresses.length > 0 ? (
          <>
            <p className={classes.help}>{t('settings:phone.help')}</p>
            <ul className={classes.addresses}>
              {addresses.map((address) => (
                <li key={address}>
                  <QrCode text={address} label={t('settings:phone.code', { address })} />
                  <div>
                    <Code>{address}</Code>
                    <CopyButton value={address}>
                      {({ copied, copy }) => (
                        <Button size="compact-sm" variant="default" onClick={copy}>
                          {t(copied ? 'settings:phone.copied' : 'settings:phone.copy')}
                        </Button>
                      )}
                    </CopyButton>
                  </div>
                </li>
              ))}
            </ul>
            <p className={classes.help}>{t('settings:phone.wifi')}</p>
            {addresses.some((address) => address.startsWith('http:')) && (
              <p className={classes.help}>{t('settings:phone.plain')}</p>
            )}
          </>
        ) : about.data.reach === 'THIS_MACHINE' ? (
          <>
            <p>{t('settings:phone.alone')}</p>
            <Code block tabIndex={0}>
              {OPEN_IT}
            </Code>
            <p className={classes.help}>{t('settings:phone.aloneHelp')}</p>
          </>
        ) : (
          <p>{t('settings:phone.unknown')}</p>
        )}
      </Stack>
    </Card>
  );
}

/** One path of squares: an SVG that needs no style. Dark on light in both themes, because cameras want it so. */
function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => {
    const { data, size } = encode(text, { border: 2 });
    const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
    return { size, path: squares.join('') };
  }, [text]);
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

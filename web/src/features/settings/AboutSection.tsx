import { Skeleton, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { aboutQuery } from '@/shared/api/calls/getAbout';
import { licencesQuery } from '@/shared/api/licences';
import { Card, CardGrid } from '@/shared/ui/Card';
import { Failure } from '@/shared/ui/Failure';
import classes from './Settings.module.css';

const LICENCE = 'Apache-2.0';
const DOCUMENT = '/redoc';

export function AboutSection() {
  const { t } = useTranslation();
  const about = useQuery(aboutQuery);
  return (
    <CardGrid>
      <Card title={t('settings:section.about')}>
        <dl className={classes.facts}>
          <div>
            <dt>{t('settings:about.version')}</dt>
            <dd>{about.data?.version ?? '…'}</dd>
          </div>
          <div>
            <dt>{t('settings:about.licence')}</dt>
            <dd>{LICENCE}</dd>
          </div>
          <div>
            <dt>{t('settings:about.api')}</dt>
            <dd>
              <a href={DOCUMENT}>{DOCUMENT}</a>
            </dd>
          </div>
        </dl>
      </Card>
      <Licences />
    </CardGrid>
  );
}

/** Everything by others that runs here, as the builds of the two halves found it. */
function Licences() {
  const { t } = useTranslation();
  const licences = useQuery(licencesQuery);
  const [typed, setTyped] = useState('');
  if (licences.isError) return <Failure problem={licences.error} again={() => void licences.refetch()} />;
  const wanted = typed.trim().toLowerCase();
  const shown = licences.data?.filter((each) =>
    `${each.name} ${each.licence}`.toLowerCase().includes(wanted),
  );
  return (
    <Card title={t('settings:about.licences')}>
      {shown === undefined ? (
        <Skeleton height={240} />
      ) : (
        <Stack>
          <p className={classes.help}>{t('settings:about.count', { count: licences.data?.length ?? 0 })}</p>
          <TextInput
            aria-label={t('settings:about.find')}
            placeholder={t('settings:about.find')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <ul className={classes.licences}>
            {shown.map((each) => (
              <li key={`${each.name}@${each.version}`}>
                <span>
                  {each.name} <small>{each.version}</small>
                </span>
                <small>{each.licence}</small>
              </li>
            ))}
          </ul>
        </Stack>
      )}
    </Card>
  );
}

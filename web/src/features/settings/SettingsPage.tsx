import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { SETTINGS_SECTIONS, type SettingsSection } from '@/shared/search/settings';
import { Page } from '@/shared/ui/Page';
import { LookSection } from './LookSection';

const sections: Readonly<Partial<Record<SettingsSection, ComponentType>>> = {
  look: LookSection,
};

export function SettingsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { section = 'look' } = useSearch({ from: '/frame/settings' });
  return (
    <Page title={t('frame:room.settings')}>
      <Tabs
        value={section}
        keepMounted={false}
        onChange={(value) =>
          void navigate({ to: '/settings', search: { section: value as SettingsSection } })
        }
      >
        <Tabs.List mb="lg">
          {SETTINGS_SECTIONS.filter((each) => each in sections).map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`settings:section.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {Object.entries(sections).map(([name, Section]) => (
          <Tabs.Panel key={name} value={name}>
            <Section />
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  );
}

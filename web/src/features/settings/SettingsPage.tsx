import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { SETTINGS_SECTIONS, type SettingsSection } from '@/shared/search/settings';
import { Page } from '@/shared/ui/Page';
import { BookSection } from './BookSection';
import { LookSection } from './LookSection';
import { CategoriesSection, PayeesSection, TagsSection } from './NamesSections';
import { ProfileSection } from './ProfileSection';
import { RatesSection } from './RatesSection';
import classes from './Settings.module.css';

const sections: Readonly<Record<SettingsSection, ComponentType>> = {
  profile: ProfileSection,
  look: LookSection,
  book: BookSection,
  rates: RatesSection,
  categories: CategoriesSection,
  payees: PayeesSection,
  tags: TagsSection,
};

export function SettingsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { section = 'profile' } = useSearch({ from: '/frame/settings' });
  return (
    <Page title={t('frame:room.settings')}>
      <Tabs
        value={section}
        keepMounted={false}
        onChange={(value) =>
          void navigate({ to: '/settings', search: { section: value as SettingsSection } })
        }
      >
        <Tabs.List mb="lg" className={classes.tabs ?? ''}>
          {SETTINGS_SECTIONS.map((each) => (
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

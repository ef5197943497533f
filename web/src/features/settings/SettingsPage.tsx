import { Skeleton } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type ComponentType, lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { SETTINGS_GROUPS, type SettingsGroup, type SettingsSection } from '@/shared/search/settings';
import { Page } from '@/shared/ui/Page';
import { usePhone } from '@/shared/ui/usePhone';
import { BookSection } from './BookSection';
import { CategoriesSection } from './CategoriesSection';
import { LookSection } from './LookSection';
import { PayeesSection, TagsSection } from './NamesSections';
import { ProfileSection } from './ProfileSection';
import { RatesSection } from './RatesSection';
import classes from './Rooms.module.css';

const sections: Readonly<Record<SettingsSection, ComponentType>> = {
  profile: ProfileSection,
  look: LookSection,
  shortcuts: lazy(async () => ({ default: (await import('./ShortcutsSection')).ShortcutsSection })),
  book: BookSection,
  wallets: lazy(async () => ({ default: (await import('./WalletsSection')).WalletsSection })),
  rates: RatesSection,
  holidays: lazy(async () => ({ default: (await import('./HolidaysSection')).HolidaysSection })),
  categories: CategoriesSection,
  payees: PayeesSection,
  tags: TagsSection,
  profiles: lazy(async () => ({ default: (await import('./ImportProfilesSection')).ImportProfilesSection })),
  data: lazy(async () => ({ default: (await import('./DataSection')).DataSection })),
  phone: lazy(async () => ({ default: (await import('./PhoneSection')).PhoneSection })),
  about: lazy(async () => ({ default: (await import('./AboutSection')).AboutSection })),
};

/** On a desk the rooms stand beside what they hold; on a phone they are a list of their own, and each has a way back. */
export function SettingsPage() {
  const { t } = useTranslation();
  const phone = usePhone();
  const { section } = useSearch({ from: '/frame/settings' });
  const shown = section ?? (phone ? null : 'profile');
  const Section = shown === null ? null : sections[shown];
  const title = phone && shown !== null ? t(`settings:section.${shown}`) : t('frame:room.settings');
  return (
    <Page title={title}>
      {phone && shown !== null && (
        <Link to="/settings" className={classes.back}>
          <IconChevronLeft size={18} aria-hidden />
          {t('frame:room.settings')}
        </Link>
      )}
      <div className={classes.split}>
        {(!phone || shown === null) && <Rooms shown={shown} />}
        {Section !== null && (
          <div className={classes.room}>
            <Suspense fallback={<Skeleton height={240} />}>
              <Section />
            </Suspense>
          </div>
        )}
      </div>
    </Page>
  );
}

function Rooms({ shown }: { shown: SettingsSection | null }) {
  const { t } = useTranslation();
  const groups = Object.entries(SETTINGS_GROUPS) as [SettingsGroup, readonly SettingsSection[]][];
  return (
    <nav className={classes.rooms} aria-label={t('settings:rooms')}>
      {groups.map(([group, rooms]) => (
        <section key={group}>
          <h2>{t(`settings:group.${group}`)}</h2>
          <ul>
            {rooms.map((room) => (
              <li key={room}>
                <Link
                  to="/settings"
                  search={{ section: room }}
                  aria-current={room === shown ? 'page' : undefined}
                >
                  <span>
                    {t(`settings:section.${room}`)}
                    <small>{t(`settings:hint.${room}`)}</small>
                  </span>
                  <IconChevronRight size={16} aria-hidden />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

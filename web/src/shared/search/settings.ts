/** The rooms of the settings, by what they are about. */
export const SETTINGS_GROUPS = {
  you: ['profile', 'look', 'shortcuts'],
  book: ['book', 'wallets', 'categories', 'payees', 'tags', 'rates', 'holidays', 'profiles'],
  server: ['data', 'phone', 'about'],
} as const;
export type SettingsGroup = keyof typeof SETTINGS_GROUPS;
export type SettingsSection = (typeof SETTINGS_GROUPS)[SettingsGroup][number];

export const SETTINGS_SECTIONS: readonly SettingsSection[] = Object.values(SETTINGS_GROUPS).flat();

export function isSettingsSection(value: unknown): value is SettingsSection {
  return SETTINGS_SECTIONS.some((section) => section === value);
}

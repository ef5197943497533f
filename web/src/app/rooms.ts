import { IconArrowsExchange, IconBuildingBank, IconLayoutDashboard, IconSettings } from '@tabler/icons-react';

/** The rooms that exist, in the order of the rail. A new room is a line here and a route in
 * router.tsx; the first four are the phone's, so order them by need. */
export const ROOMS = [
  { to: '/dashboard', label: 'frame:room.dashboard', keys: 'g d', icon: IconLayoutDashboard },
  {
    to: '/transactions',
    label: 'frame:room.transactions',
    keys: 'g t',
    icon: IconArrowsExchange,
  },
  { to: '/accounts', label: 'frame:room.accounts', keys: 'g a', icon: IconBuildingBank },
  { to: '/settings', label: 'frame:room.settings', keys: 'g s', icon: IconSettings },
] as const;

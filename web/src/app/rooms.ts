import {
  IconArrowsExchange,
  IconBell,
  IconBuildingBank,
  IconCalendarEvent,
  IconTrendingUp,
  IconChartPie,
  IconCoins,
  IconFileImport,
  IconHistory,
  IconLayoutDashboard,
  IconReceiptRefund,
  IconRepeat,
  IconSettings,
  IconTargetArrow,
  IconTrash,
} from '@tabler/icons-react';

/** The rooms that exist, in the order of the rail. A new room is a line here and a route in
 * router.tsx. */
export const ROOMS = [
  { to: '/dashboard', label: 'frame:room.dashboard', keys: 'g d', icon: IconLayoutDashboard },
  {
    to: '/transactions',
    label: 'frame:room.transactions',
    keys: 'g t',
    icon: IconArrowsExchange,
  },
  { to: '/accounts', label: 'frame:room.accounts', keys: 'g a', icon: IconBuildingBank },
  { to: '/budget', label: 'frame:room.budget', keys: 'g b', icon: IconChartPie },
  { to: '/upcoming', label: 'frame:room.upcoming', keys: 'g u', icon: IconCalendarEvent },
  { to: '/recurring', label: 'frame:room.recurring', keys: 'g e', icon: IconRepeat },
  { to: '/allowance', label: 'frame:room.allowance', keys: 'g l', icon: IconCoins },
  { to: '/forecast', label: 'frame:room.forecast', keys: 'g f', icon: IconTrendingUp },
  { to: '/owed', label: 'frame:room.owed', keys: 'g o', icon: IconReceiptRefund },
  { to: '/goals', label: 'frame:room.goals', keys: 'g g', icon: IconTargetArrow },
  { to: '/alerts', label: 'frame:room.alerts', keys: 'g n', icon: IconBell },
  { to: '/import', label: 'frame:room.import', keys: 'g i', icon: IconFileImport },
  { to: '/activity', label: 'frame:room.activity', keys: 'g h', icon: IconHistory },
  { to: '/trash', label: 'frame:room.trash', keys: 'g z', icon: IconTrash },
  { to: '/settings', label: 'frame:room.settings', keys: 'g s', icon: IconSettings },
] as const;

const files = import.meta.glob<Record<string, unknown>>(
  [
    './*.json',
    '!./{accounts,settings,imports,trash,activity,start,trends,history,cards,explain,icons,budget,periods,goals,installments,owed,recurring,allowance,forecast,ahead,alerts}.json',
  ],
  { eager: true, import: 'default' },
);

/** Namespace = file name. What only one room says comes with that room: `ROOM_TEXTS` in ../index.ts. */
export const texts = Object.fromEntries(
  Object.entries(files).map(([path, bundle]) => [path.slice(2, -'.json'.length), bundle]),
);

export const FORECAST_MONTHS = [3, 6, 12, 24] as const;
export type ForecastMonths = (typeof FORECAST_MONTHS)[number];

/** What the address bar of the forecast may hold. */
export interface ForecastSearch {
  /** None: six. */
  ahead?: ForecastMonths;
  /** None: all of them together. */
  account?: string;
  /** Whose spending; none: the first wallet's. */
  wallet?: string;
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const id = (value: unknown): value is string => typeof value === 'string' && ID.test(value);

export function forecastSearch(search: Record<string, unknown>): ForecastSearch {
  const months = FORECAST_MONTHS.find((each) => each === Number(search.ahead));
  return {
    ...(months === undefined ? {} : { ahead: months }),
    ...(id(search.account) ? { account: search.account } : {}),
    ...(id(search.wallet) ? { wallet: search.wallet } : {}),
  };
}

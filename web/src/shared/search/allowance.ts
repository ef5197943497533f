/** What the address bar of the allowance may hold. */
export interface AllowanceSearch {
  /** None: the whole book's. */
  wallet?: string;
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const allowanceSearch = (search: Record<string, unknown>): AllowanceSearch =>
  typeof search.wallet === 'string' && ID.test(search.wallet) ? { wallet: search.wallet } : {};

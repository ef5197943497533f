import { AccountPage } from '@/features/accounts/AccountPage';
import { AccountRegister } from '@/features/transactions/AccountRegister';

/** An account's page with its register in it: the one place that knows both features. */
export function AccountRoom() {
  return <AccountPage register={(props) => <AccountRegister key={props.account} {...props} />} />;
}

import type { Account, AccountCreate, AccountKind, AccountPatch, Card } from '@/shared/api/contract';
import { owes } from '@/shared/accounts/owes';
import { evaluate } from '@/shared/money/arithmetic';
import { isZero, type Money, negate } from '@/shared/money/decimal';

/** The form of an account as it is typed; texts until it is sent. */
export interface AccountForm {
  name: string;
  kind: AccountKind;
  commodity: string;
  walletId: string;
  opening: string;
  openedOn: string;
  institution: string;
  number: string;
  limit: string;
  statementDay: string;
  paymentDay: string;
  payingAccountId: string;
}

export type AccountWrong = Partial<Record<keyof AccountForm, string>>;

export { owes };

export function emptyForm(commodity: string, walletId: string, today: string): AccountForm {
  return {
    name: '',
    kind: 'CHECKING',
    commodity,
    walletId,
    opening: '',
    openedOn: today,
    institution: '',
    number: '',
    limit: '',
    statementDay: '',
    paymentDay: '',
    payingAccountId: '',
  };
}

export function formOf(account: Account, today: string): AccountForm {
  const opening = account.openingBalance;
  return {
    name: account.name,
    kind: account.kind,
    commodity: account.commodity,
    walletId: account.walletId,
    opening: opening == null ? '' : owes(account.kind) ? negate(opening.amount) : opening.amount,
    openedOn: account.openedOn ?? today,
    institution: account.institution ?? '',
    // The server shows the last digits only; an empty field leaves the number as it is.
    number: '',
    limit: account.card?.limit?.amount ?? '',
    statementDay: String(account.card?.statementDay ?? ''),
    paymentDay: String(account.card?.paymentDay ?? ''),
    payingAccountId: account.card?.payingAccountId ?? '',
  };
}

const isDayOfMonth = (text: string): boolean => /^([1-9]|[12]\d|3[01])$/.test(text);

/** Keys of texts for what is wrong, by field. */
export function check(form: AccountForm, scale: number): AccountWrong {
  const wrong: AccountWrong = {};
  if (form.name.trim() === '') wrong.name = 'accounts:wrong.name';
  for (const field of ['opening', 'limit'] as const) {
    const result = evaluate(form[field], scale);
    if (!result.ok && result.reason !== 'EMPTY') wrong[field] = `common:amount.${result.reason}`;
  }
  if (form.kind === 'CREDIT_CARD')
    for (const field of ['statementDay', 'paymentDay'] as const)
      if (form[field] !== '' && !isDayOfMonth(form[field])) wrong[field] = 'accounts:wrong.day';
  return wrong;
}

function typed(text: string, commodity: string, scale: number): Money | null {
  const result = evaluate(text, scale);
  return result.ok ? { amount: result.value, commodity } : null;
}

function openingOf(form: AccountForm, scale: number): Money | null {
  const value = typed(form.opening, form.commodity, scale);
  if (value === null || isZero(value.amount)) return null;
  return owes(form.kind) ? { ...value, amount: negate(value.amount) } : value;
}

function cardOf(form: AccountForm, scale: number): Card | null {
  if (form.kind !== 'CREDIT_CARD') return null;
  return {
    limit: typed(form.limit, form.commodity, scale),
    statementDay: form.statementDay === '' ? null : Number(form.statementDay),
    paymentDay: form.paymentDay === '' ? null : Number(form.paymentDay),
    payingAccountId: form.payingAccountId === '' ? null : form.payingAccountId,
  };
}

export function toCreate(form: AccountForm, scale: number): AccountCreate {
  const opening = openingOf(form, scale);
  const card = cardOf(form, scale);
  const filled = card !== null && Object.values(card).some((value) => value !== null);
  return {
    name: form.name.trim(),
    kind: form.kind,
    commodity: form.commodity,
    walletId: form.walletId,
    ...(opening === null ? {} : { openingBalance: opening, openedOn: form.openedOn }),
    ...(form.institution.trim() === '' ? {} : { institution: form.institution.trim() }),
    ...(form.number.trim() === '' ? {} : { number: form.number.trim() }),
    ...(filled ? { card } : {}),
  };
}

/** Only what was changed, so that two people who edit different fields do not undo each other. */
export function toPatch(before: AccountForm, after: AccountForm, scale: number): AccountPatch {
  const patch: AccountPatch = {};
  const changed = (...fields: (keyof AccountForm)[]) =>
    fields.some((field) => before[field] !== after[field]);
  if (changed('name')) patch.name = after.name.trim();
  if (changed('kind')) patch.kind = after.kind;
  if (changed('opening', 'kind')) patch.openingBalance = openingOf(after, scale);
  if (changed('openedOn')) patch.openedOn = after.openedOn;
  if (changed('institution'))
    patch.institution = after.institution.trim() === '' ? null : after.institution.trim();
  if (changed('number')) patch.number = after.number.trim();
  if (changed('limit', 'statementDay', 'paymentDay', 'payingAccountId')) patch.card = cardOf(after, scale);
  return patch;
}

const serverPaths: readonly (readonly [string, keyof AccountForm])[] = [
  ['openingBalance', 'opening'],
  ['card.limit', 'limit'],
  ['card.statementDay', 'statementDay'],
  ['card.paymentDay', 'paymentDay'],
  ['card.payingAccountId', 'payingAccountId'],
];

/** Puts the server's field errors beside the fields they are about. */
export function wrongFrom(fields: readonly { path: string; message: string }[]): AccountWrong {
  const wrong: AccountWrong = {};
  for (const { path, message } of fields) {
    const mapped = serverPaths.find(([prefix]) => path.startsWith(prefix))?.[1] ?? path;
    wrong[mapped as keyof AccountForm] = message;
  }
  return wrong;
}

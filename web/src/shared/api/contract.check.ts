/**
 * Types only: breaks the build where what the server's document says would not fit where our hand-written contract is used. The
 * generated half comes from docs/api/openapi.json by `npm run typegen`.
 */
import type { Decimal } from '@/shared/money/decimal';
import type * as ours from './contract';
import type { components, paths } from './generated';

/** A decimal is a string on the wire. */
type Wire<T> = T extends Decimal ? string : T extends object ? { [K in keyof T]: Wire<T[K]> } : T;
type Schema = components['schemas'];

/** What the server answers fits what we read. */
type Read<Server extends Wire<Ours>, Ours> = Server;
/** What we send fits what the server takes. */
type Sent<Ours, Server> = Wire<Ours> extends Server ? true : never;

/** Each path and method that we call exists. */
type Known<P extends keyof paths> = P;

export type Answers = [
  Read<Schema['Total'], ours.Total>,
  Read<Schema['Profile'], ours.User>,
  Read<Schema['SessionAnswer'], ours.Session>,
  Read<Schema['BookAnswer'], ours.Book>,
  Read<Schema['WalletView'], ours.Wallet>,
  Read<Schema['AccountView'], ours.Account>,
  Read<Schema['CommodityView'], ours.Commodity>,
  Read<Schema['RateView'], ours.Rate>,
  Read<Schema['GoalView'], ours.Goal>,
  Read<Schema['Installment'], ours.Installment>,
  Read<Schema['OwedView'], ours.Owed>,
  Read<Schema['LinkViewLinks'], ours.MoneyLinks>,
  Read<Schema['LinkViewSuggestions'], ours.MoneySuggestions>,
  Read<Schema['InstallmentPlan'], ours.InstallmentPlan>,
  Read<Schema['CardView'], ours.CardBill>,
  Read<Schema['RecurringItem'], ours.RecurringItem>,
  Read<Schema['Upcoming'], ours.Upcoming>,
  Read<Schema['RecurringSuggestions'], ours.Suggestions>,
  Read<Schema['CalendarFeed'], ours.CalendarFeed>,
  Read<Schema['CalendarFeedLink'], ours.CalendarFeedLink>,
  Read<Schema['Allowance'], ours.Allowance>,
  Read<Schema['AllowancePast'], ours.AllowancePast>,
  Read<Schema['WhatIfForecast'], ours.WhatIfForecast>,
  Read<Schema['SpendingForecast'], ours.SpendingForecast>,
  Read<Schema['Recommendation'], ours.Recommendation>,
  Read<Schema['AlertRule'], ours.AlertRule>,
  Read<Schema['AlertEvent'], ours.AlertEvent>,
  Read<Schema['NoticeNotifications'], ours.NotificationPage>,
  Read<Schema['CategoryView'], ours.Category>,
  Read<Schema['PayeeView'], ours.Payee>,
  Read<Schema['TagView'], ours.Tag>,
  Read<Schema['TransactionView'], ours.Transaction>,
  Read<Schema['RegisterEntry'], ours.RegisterEntry>,
  Read<Schema['Dashboard'], ours.Dashboard>,
  Read<Schema['Arrangement'], ours.Arrangement>,
  Read<Schema['Explanation'], ours.Explanation>,
  Read<Schema['Trend'], ours.Trend>,
  Read<Schema['BalanceLine'], ours.BalanceLine>,
  Read<Schema['Unconfirmed'], ours.Unconfirmed>,
  Read<Schema['ReconciliationView'], ours.Reconciliation>,
  Read<Schema['Period'], ours.Period>,
  Read<Schema['NextPeriod'], ours.NextPeriod>,
  Read<Schema['Rule'], ours.PeriodRule>,
  Read<Schema['Holiday'], ours.Holiday>,
  Read<Schema['BudgetView'], ours.Budget>,
  Read<Schema['Problem'], ours.ProblemBody>,
  Read<Schema['RunView'], ours.Run>,
  Read<Schema['UndoRun'], Pick<ours.Run, 'id' | 'status'>>,
];

export type Bodies = [
  Sent<ours.AccountCreate, Schema['NewAccount']>,
  Sent<ours.GoalInput, Schema['NewGoal']>,
  Sent<ours.OwedInput, Schema['OwedRequest']>,
  Sent<ours.NewMoneyLink, Schema['MoneyLinkRequest']>,
  Sent<ours.InstallmentInput, Schema['InstallmentRequest']>,
  Sent<ours.GoalEdit, Schema['GoalEdit']>,
  Sent<ours.AlertInput, Schema['NewAlert']>,
  Sent<ours.AlertEdit, Schema['AlertEdit']>,
  Sent<ours.RecurringInput, Schema['RecurringRequest']>,
  Sent<ours.RecurringEdit, Schema['RecurringPatch']>,
  Sent<ours.Dismissal, Schema['RecurringDismissal']>,
  Sent<{ changes: ours.WhatIfChange[] }, Schema['WhatIf']>,
  Sent<ours.TransactionInput, Schema['TransactionRequest']>,
  Sent<ours.PeriodEdit, Schema['NewPeriod']>,
  Sent<ours.PeriodRule, Schema['RuleRequest']>,
  Sent<ours.LineInput, Schema['PutLine']>,
  Sent<ours.NewLine, Schema['NewLine']>,
  Sent<ours.LineFill, Schema['LineFill']>,
  Sent<ours.CategoryInput, Schema['NewCategory']>,
];

/** One of ours stands for ten of the server's. */
type Family = `/api/v1/books/{bookId}/trash/{kind}/{id}${string}`;

export type Paths = Known<Exclude<keyof ours.paths, Family>>;

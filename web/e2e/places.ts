import { SETTINGS_SECTIONS } from '../src/shared/search/settings';
import { START_STEPS } from '../src/shared/search/start';

/**
 * Where one can be: for every route of the router the addresses at which it looks different. `src/app/router.test.ts` holds that no
 * route is missing here; the rooms of the settings and the steps of the guide come from their own lists. A word with a colon stands
 * for something of the demo book.
 */
export const OUTSIDE: Readonly<Record<string, readonly string[]>> = {
  // Goes on to the dashboard or to the door.
  '/': [],
  '/sign-in': ['/sign-in', '/sign-in?mode=register'],
  '/offline': ['/offline'],
};

export const INSIDE: Readonly<Record<string, readonly string[]>> = {
  '/dashboard': ['/dashboard'],
  '/transactions': ['/transactions', '/transactions?new=true', '/transactions?q=nothing-is-called-so'],
  '/accounts': ['/accounts', '/accounts?new=true', '/accounts?edit=:account', '/accounts?archived=true'],
  '/accounts/$accountId': [
    '/accounts/:account',
    '/accounts/:card',
    '/accounts/:account?from=2020-01-01&to=2020-01-31',
    '/accounts/:nobody',
  ],
  '/accounts/$accountId/reconcile': [
    '/accounts/:account/reconcile',
    // An account of few rows: what is far below is not drawn yet, and axe takes its ground for white.
    '/accounts/:savings/reconcile?date=:today&balance=1',
  ],
  '/wallets/$walletId': ['/wallets/:wallet', '/wallets/:nobody'],
  '/budget': ['/budget', '/budget?view=periods', '/budget?period=:nobody'],
  '/upcoming': ['/upcoming', '/upcoming?month=2026-12'],
  '/recurring': ['/recurring', '/recurring?new=true'],
  '/allowance': ['/allowance', '/allowance?wallet=:wallet'],
  '/forecast': ['/forecast', '/forecast?ahead=24&account=:account'],
  '/owed': ['/owed', '/owed?settled=true'],
  '/goals': ['/goals', '/goals?new=true'],
  '/alerts': ['/alerts', '/alerts?new=true'],
  '/categories/$nameId': ['/categories/:category', '/categories/:nobody'],
  '/payees/$nameId': ['/payees/:payee'],
  '/tags/$nameId': ['/tags/:tag'],
  '/import': ['/import', '/import?run=:run'],
  '/activity': ['/activity'],
  '/trash': ['/trash', '/trash?kind=tags'],
  '/settings': ['/settings', ...SETTINGS_SECTIONS.map((section) => `/settings?section=${section}`)],
  '/start': START_STEPS.map((step) => `/start?step=${step}`),
};

export const NOWHERE = '/nowhere';

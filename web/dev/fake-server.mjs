// A pretend server for looking at pages while developing: believable data in memory, no checks, never shipped and
// never used by a test as proof. Serves web/dist too, with the content security policy of the real server.
//   node dev/fake-server.mjs [port]      FAKE_EMPTY=1 starts without accounts
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { randomBytes } from 'node:crypto';

const port = Number(process.argv[2] ?? 8080);
const dist = new URL('../dist', import.meta.url).pathname;
const types = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.html': 'text/html; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

const today = new Date();
const day = (back) => new Date(today.getTime() - back * 86_400_000).toISOString().slice(0, 10);
const month = (back) =>
  new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - back, 1)).toISOString().slice(0, 7);
let counter = 0;
const trash = [];
const id = () => `019aa000-0000-7000-8000-${String(++counter).padStart(12, '0')}`;
const money = (amount, commodity = 'KRW') => ({ amount: String(amount), commodity });

const book = {
  id: id(),
  version: 1,
  name: '우리집',
  currency: 'KRW',
  zone: 'Asia/Seoul',
  weekStart: 'MONDAY',
  role: 'OWNER',
};
const user = {
  id: id(),
  email: 'jisu@example.org',
  displayName: 'Jisu',
  locale: 'en',
  zone: 'Asia/Seoul',
  demo: true,
};
const wallets = [
  { id: id(), version: 1, name: 'Daily wallet', currency: 'KRW', description: 'What we live on' },
  { id: id(), version: 1, name: 'Long term', currency: 'KRW', description: null },
];
const account = (wallet, name, kind, amount, commodity = 'KRW', more = {}) => ({
  id: id(),
  version: 1,
  name,
  kind,
  commodity,
  walletId: wallets[wallet].id,
  institution: null,
  number: null,
  openedOn: day(400),
  openingBalance: money(0, commodity),
  archivedAt: null,
  card: null,
  positions: [{ commodity, quantity: String(amount), pending: '0' }],
  balance: money(amount, commodity),
  ...more,
});
let accounts = process.env.FAKE_EMPTY
  ? []
  : [
      account(0, 'Main checking', 'CHECKING', 2914500, 'KRW', { institution: 'Hana', number: '••••4417' }),
      account(0, 'Blue card', 'CREDIT_CARD', -432310, 'KRW', {
        institution: 'Shinhan',
        number: '••••9021',
        card: { limit: money(5000000), statementDay: 12, paymentDay: 25, payingAccountId: null },
      }),
      account(0, 'Cash', 'CASH', 184000),
      account(1, 'Savings 3.2 %', 'SAVINGS', 20000000, 'KRW', { institution: 'Kakao Bank' }),
      account(1, 'Dollar savings', 'SAVINGS', '5240.75', 'USD'),
      account(1, 'Wellington, left over', 'CHECKING', '117.40', 'NZD'),
      account(1, 'Jeonse loan', 'LOAN', -12400000),
      account(1, 'Broker', 'INVESTMENT', 31540200),
    ];
const category = (name, kind, colour) => ({
  id: id(),
  version: 1,
  name,
  class: kind,
  parentId: null,
  colour,
  archivedAt: null,
});
let categories = [
  category('Salary', 'INCOME', 'c1'),
  category('Interest', 'INCOME', 'c5'),
  category('Groceries', 'EXPENSE', 'c5'),
  category('Transport', 'EXPENSE', 'c3'),
  category('Eating out', 'EXPENSE', 'c6'),
  category('Household', 'EXPENSE', 'c7'),
  category('Rent and utilities', 'EXPENSE', 'c1'),
  category('Children', 'EXPENSE', 'c4'),
  category('Health', 'EXPENSE', 'c2'),
  category('Fun', 'EXPENSE', 'c8'),
  category('Gifts', 'EXPENSE', 'c4'),
];
const called = (name) => categories.find((each) => each.name === name).id;
let payees = ['이마트', 'Seoul Metro', 'Coupang', 'Hanbit Co.', 'Blue Bottle', 'Kim Dental'].map((name) => ({
  id: id(),
  version: 1,
  name,
  note: null,
}));
let tags = ['trip', 'work'].map((name) => ({ id: id(), version: 1, name }));
let rates = [
  { from: 'USD', to: 'KRW', day: day(1), rate: '1462.35', source: 'TYPED', version: 1 },
  { from: 'EUR', to: 'KRW', day: day(2), rate: '1695.1', source: 'IMPORTED', version: 1 },
];
const spend = (back, payee, what, amount, from = 0) => ({
  id: id(),
  version: 1,
  date: day(back),
  kind: 'EXPENSE',
  payeeId: payees[payee].id,
  payee: payees[payee].name,
  note: null,
  tagIds: [],
  flows: [
    { id: id(), from: accounts[from].id, to: what === null ? null : called(what), amount: money(amount) },
  ],
});
const transactions =
  accounts.length === 0
    ? []
    : [
        spend(0, 0, 'Groceries', 61200),
        spend(0, 4, 'Eating out', 9800, 1),
        spend(1, 1, 'Transport', 1500),
        {
          id: id(),
          version: 1,
          date: day(1),
          kind: 'TRANSFER',
          payeeId: null,
          payee: null,
          note: null,
          tagIds: [],
          flows: [{ id: id(), from: accounts[0].id, to: accounts[1].id, amount: money(310000) }],
        },
        {
          id: id(),
          version: 1,
          date: day(2),
          kind: 'INCOME',
          payeeId: payees[2].id,
          payee: payees[2].name,
          note: 'returned kettle',
          tagIds: [],
          flows: [{ id: id(), from: called('Household'), to: accounts[0].id, amount: money(29900) }],
        },
        spend(3, 0, null, 42000),
        spend(4, 5, 'Health', 128000, 1),
        {
          id: id(),
          version: 1,
          date: day(5),
          kind: 'INCOME',
          payeeId: payees[3].id,
          payee: payees[3].name,
          note: null,
          tagIds: [],
          flows: [{ id: id(), from: called('Salary'), to: accounts[0].id, amount: money(3000000) }],
        },
        ...Array.from({ length: 60 }, (_, n) =>
          spend(
            6 + n,
            n % 6,
            ['Groceries', 'Transport', 'Eating out', 'Household'][n % 4],
            1500 + n * 730,
            n % 3,
          ),
        ),
      ];

const KRW = { KRW: 1, USD: 1462.35 };
function total(list) {
  const sums = new Map();
  for (const { amount, commodity } of list) sums.set(commodity, (sums.get(commodity) ?? 0) + Number(amount));
  const missing = [...sums.keys()].filter((code) => KRW[code] === undefined);
  const rest = [...sums].filter(([code]) => KRW[code] !== undefined);
  return {
    byCommodity: [...sums].map(([code, sum]) => money(code === 'KRW' ? sum : sum.toFixed(2), code)),
    converted:
      rest.length === 0 && sums.size > 0
        ? null
        : money(Math.round(rest.reduce((all, [code, sum]) => all + sum * KRW[code], 0))),
    missingRates: missing,
  };
}
const live = () => accounts.filter((each) => each.archivedAt === null);
const withBalance = (wallet) => ({
  ...wallet,
  balance: total(
    live()
      .filter((each) => each.walletId === wallet.id)
      .map((each) => each.balance),
  ),
});
const page = (items) => ({ items, next: null });
const dashboard = () => {
  const spent = [
    ['Groceries', 339000],
    ['Rent and utilities', 520000],
    ['Eating out', 168400],
    ['Children', 210000],
    ['Health', 128000],
    ['Transport', 62500],
    ['Household', 84300],
    ['Fun', 44000],
    ['Gifts', 30000],
  ];
  return {
    netWorth: total(live().map((each) => each.balance)),
    income: total([money(3029900)]),
    expense: total([money(1628200), money('24.90', 'NZD')]),
    byCategory: [
      ...spent.map(([name, sum]) => {
        const c = categories.find((each) => each.name === name);
        return { categoryId: c?.id ?? null, name, colour: c?.colour ?? null, total: total([money(sum)]) };
      }),
      { categoryId: null, name: null, colour: null, total: total([money(42000)]) },
    ],
    months: Array.from({ length: 12 }, (_, n) => ({
      month: month(11 - n),
      in: total([money(3000000 + ((n * 7919) % 5) * 90000 + (n === 6 ? 1400000 : 0))]),
      out: total([money(1500000 + ((n * 104729) % 11) * 110000)]),
    })),
    accounts: live(),
    recent: transactions.slice(0, 10),
  };
};

function answer(response, status, body, headers = {}) {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
const wrote = (response, status, body) =>
  answer(response, status, body, {
    'Sallim-Operation': id(),
    ...(body?.version ? { ETag: `"${body.version}"` } : {}),
  });
const sessionOf = () => ({ accessToken: 'fake', expiresIn: 600, tokenType: 'Bearer', user });

async function bodyOf(request) {
  let text = '';
  for await (const part of request) text += part;
  return text.startsWith('{') ? JSON.parse(text) : {};
}

async function api(request, response, path, query) {
  const body = await bodyOf(request);
  const cookie = request.headers.cookie ?? '';
  const write = request.method !== 'GET';
  if (path === '/auth/refresh')
    return cookie.includes('fake=1')
      ? answer(response, 200, sessionOf())
      : answer(response, 401, { status: 401, code: 'unauthenticated', title: 'Sign in first' });
  if (path === '/auth/login' && body.password === 'wrong password')
    return answer(response, 401, {
      status: 401,
      code: 'bad_credentials',
      detail: 'E-mail or password is not right.',
    });
  if (path === '/auth/logout')
    return answer(response, 204, undefined, { 'Set-Cookie': 'fake=; Max-Age=0; Path=/' });
  if (path.startsWith('/auth/'))
    return answer(response, 200, sessionOf(), { 'Set-Cookie': 'fake=1; Path=/; HttpOnly' });
  if (path === '/me') return wrote(response, 200, Object.assign(user, body));
  if (path === '/me/password') return answer(response, 204);
  if (path === '/books') return answer(response, 200, page([book]));
  const rest = path.replace(`/books/${book.id}`, '');
  const [, kind, which, verb] = rest.split('/');
  if (rest === '')
    return write
      ? wrote(response, 200, Object.assign(book, body, { version: book.version + 1 }))
      : answer(response, 200, book);
  if (kind === 'dashboard') return answer(response, 200, dashboard());
  if (kind === 'undo') {
    if (trash.length > 0) trash.pop()();
    return answer(response, 200, {});
  }
  if (kind === 'commodities')
    return answer(
      response,
      200,
      page(
        ['KRW', 'USD', 'EUR', 'JPY', 'NZD', 'GBP'].map((code) => ({
          code,
          name: code,
          kind: 'CURRENCY',
          current: true,
          scale: code === 'KRW' || code === 'JPY' ? 0 : 2,
        })),
      ),
    );
  if (kind === 'rates') {
    if (request.method === 'POST') rates = [{ ...body, source: 'TYPED', version: 1 }, ...rates];
    return request.method === 'POST' ? wrote(response, 201, rates[0]) : answer(response, 200, page(rates));
  }
  if (kind === 'transactions') {
    const wanted = query.get('account');
    return answer(
      response,
      200,
      page(
        transactions.filter(
          (each) => wanted === null || each.flows.some((flow) => flow.from === wanted || flow.to === wanted),
        ),
      ),
    );
  }
  const lists = { wallets, accounts, categories, payees, tags };
  const list = lists[kind];
  if (list === undefined)
    return answer(response, 404, { status: 404, code: 'not_found', detail: 'Not here.' });
  if (which === undefined && !write)
    return answer(response, 200, page(kind === 'wallets' ? wallets.map(withBalance) : list));
  if (which === undefined) {
    const balance = body.openingBalance ?? money(0, body.commodity);
    const made = {
      id: id(),
      version: 1,
      archivedAt: null,
      ...(kind === 'accounts' ? { walletId: wallets[0].id, positions: [], balance, card: null } : {}),
      ...body,
    };
    list.push(made);
    return wrote(response, 201, kind === 'wallets' ? withBalance(made) : made);
  }
  const item = list.find((each) => each.id === which);
  if (item === undefined)
    return answer(response, 404, { status: 404, code: 'not_found', detail: 'Not here.' });
  if (request.method === 'DELETE') {
    list.splice(list.indexOf(item), 1);
    trash.push(() => list.push(item));
    return wrote(response, 204);
  }
  if (verb === 'balance') item.balance = body.balance;
  else if (verb === 'unarchive') item.archivedAt = null;
  else if (verb === 'archive') item.archivedAt = new Date().toISOString();
  else Object.assign(item, body);
  item.version += 1;
  return wrote(response, 200, item);
}

createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (url.pathname.startsWith('/api/v1/'))
    return void api(request, response, url.pathname.slice('/api/v1'.length), url.searchParams);
  const file = normalize(join(dist, url.pathname));
  if (url.pathname !== '/' && file.startsWith(dist) && existsSync(file)) {
    response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
    return void createReadStream(file).pipe(response);
  }
  const nonce = randomBytes(16).toString('base64');
  response.writeHead(200, {
    'Content-Type': types['.html'],
    'Content-Security-Policy': `default-src 'none'; script-src 'self'; style-src-elem 'self' 'nonce-${nonce}'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
  });
  response.end(readFileSync(join(dist, 'index.html'), 'utf8').replace('__CSP_NONCE__', nonce));
}).listen(port, () => console.log(`fake server on http://localhost:${port}`));

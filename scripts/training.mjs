// Uses a server the way a household does, so that its AOT cache learns what is hot: node scripts/training.mjs URL SECONDS
// Every kind of request once or a few times, then those that come most, until the time is up. It checks its answers: a cache that was
// trained on refusals would be worth nothing.
const [url, seconds] = process.argv.slice(2)
const SENDERS = 8

async function send(method, path, { token, body, type, expect = [200, 201, 202, 204], headers = {} } = {}) {
  const form = body instanceof FormData
  const answer = await fetch(url + path, {
    method,
    headers: {
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
      ...(body && !form ? { 'Content-Type': type ?? 'application/json' } : {}),
      ...headers,
    },
    body: body && !form ? JSON.stringify(body) : body,
  })
  const text = await answer.text()
  if (!expect.includes(answer.status)) {
    throw new Error(`${method} ${path}: ${answer.status} ${text}`)
  }
  return answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text
}

async function isReady() {
  try {
    return (await fetch(`${url}/actuator/health/readiness`)).ok
  } catch {
    return false
  }
}

for (let tries = 0; !(await isReady()); tries++) {
  if (tries === 240) throw new Error('the server did not start')
  await new Promise((resolve) => setTimeout(resolve, 500))
}

const random = (n) => Math.floor(Math.random() * n)
const oneOf = (list) => list[random(list.length)]
const day = (ago) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10)

// A person with a book of their own, and a visitor of the demo.
const person = { email: 'training@example.org', password: 'correct battery 7' }
const registered = await send('POST', '/api/v1/auth/register', {
  body: { ...person, locale: 'ko', zone: 'Asia/Seoul', currency: 'KRW', delivery: 'BODY' },
})
await send('POST', '/api/v1/auth/login', { body: { ...person, delivery: 'BODY' } })
const refreshed = await send('POST', '/api/v1/auth/refresh', { body: { refreshToken: registered.refreshToken, delivery: 'BODY' } })
const demo = await send('POST', '/api/v1/auth/demo', { body: { delivery: 'BODY', locale: 'en', zone: 'Asia/Seoul' } })

async function bookOf(token) {
  const book = (await send('GET', '/api/v1/books', { token })).items[0]
  const root = `/api/v1/books/${book.id}`
  const accounts = (await send('GET', `${root}/accounts`, { token })).items
  const categories = (await send('GET', `${root}/categories?limit=100`, { token })).items
  return { token, root, accounts, categories }
}

const own = await bookOf(refreshed.accessToken)
const shown = await bookOf(demo.accessToken)

function transaction(book) {
  const money = book.accounts.filter((a) => a.commodity === 'KRW')
  const from = oneOf(money)
  const to = oneOf([...money, ...book.categories.filter((c) => c.class === 'EXPENSE')].filter((a) => a.id !== from.id))
  return {
    date: day(random(700)),
    payee: oneOf(['Emart', '스타벅스', 'bakery', '약국']),
    note: oneOf(['coffee and a sandwich', '점심', '']),
    flows: [{ from: from.id, to: to.id, amount: { amount: String(1 + random(90_000)), commodity: 'KRW' } }],
  }
}

// What comes most: pages of lists and registers, writes, the dashboard, searches.
const walks = new Map()
async function page(book, path) {
  const after = walks.get(path)
  const found = await send('GET', path + (after && random(3) ? `&after=${after}` : ''), {
    token: book.token,
    headers: random(2) ? { 'Accept-Encoding': 'identity' } : {},
  })
  walks.set(path, found.next)
}

const often = [
  () => page(shown, `${shown.root}/transactions?limit=50`),
  () => page(shown, `${shown.root}/transactions?limit=50&to=${day(random(40) * 20)}`),
  () => page(shown, `${shown.root}/accounts/${oneOf(shown.accounts).id}/register?limit=50`),
  () => page(shown, `${shown.root}/accounts/${oneOf(shown.accounts).id}/register?limit=50&to=${day(random(40) * 20)}`),
  () => send('POST', `${shown.root}/transactions`, { token: shown.token, body: transaction(shown) }),
  () => send('POST', `${shown.root}/transactions`, {
    token: shown.token,
    body: transaction(shown),
    headers: { 'Idempotency-Key': crypto.randomUUID() },
  }),
]
const sometimes = [
  () => send('GET', `${shown.root}/dashboard`, { token: shown.token }),
  () => send('GET', `${shown.root}/transactions?limit=50&q=${encodeURIComponent(oneOf(['coffee', '커피', 'amount>50000', 'payee:Emart']))}`, { token: shown.token }),
  () => send('GET', `${shown.root}/transactions/total?from=${day(90)}&to=${day(0)}`, { token: shown.token }),
  () => send('GET', `${shown.root}/accounts`, { token: shown.token }),
  () => send('GET', `${shown.root}/payees?limit=100`, { token: shown.token }),
  () => send('GET', '/', { headers: { Accept: 'text/html' } }),
  async () => {
    const made = await send('POST', `${shown.root}/transactions`, { token: shown.token, body: transaction(shown) })
    const path = `${shown.root}/transactions/${made.id}`
    const changed = await send('PATCH', path, { token: shown.token, body: { note: 'edited' }, headers: { 'If-Match': `"${made.version}"` } })
    await send('DELETE', path, { token: shown.token, headers: { 'If-Match': `"${changed.version}"` } })
  },
]

/** A bank's file, from the upload to the booked rows. */
async function anImport() {
  const rows = ['Date,Description,Amount']
  for (let i = 2000; i > 0; i--) {
    rows.push(`${day(i % 700)},${oneOf(['이마트', 'bakery', '약국', 'books'])} ${random(50)},${random(10) ? '-' : ''}${1000 + random(90_000)}`)
  }
  const form = (profile) => {
    const data = new FormData()
    data.set('accountId', own.accounts[0].id)
    if (profile) data.set('profile', JSON.stringify(profile))
    data.set('file', new Blob([rows.join('\n')], { type: 'text/csv' }), 'bank.csv')
    return data
  }
  const { token, root } = own
  const seen = await send('POST', `${root}/imports/preview`, { token, body: form() })
  const { importId } = await send('POST', `${root}/imports`, { token, body: form(seen.profile) })
  await became(`${root}/imports/${importId}`, 'READY')
  await send('GET', `${root}/imports/${importId}/rows`, { token })
  await send('POST', `${root}/imports/${importId}/commit`, { token })
  await became(`${root}/imports/${importId}`, 'COMMITTED')
}

async function became(path, status) {
  for (let tries = 0; tries < 300; tries++) {
    const found = await send('GET', path, { token: own.token })
    if (found.status === status) return
    if (found.status === 'FAILED') break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${path} never was ${status}`)
}

if (own.accounts.length > 0) await anImport()
await send('GET', `${own.root}/transactions?nonsense=1`, { token: own.token, expect: [400] })
await send('GET', `${own.root}/transactions`, { expect: [401] })
await send('POST', `${own.root}/transactions`, { token: own.token, body: { date: 'never' }, expect: [400] })

const until = Date.now() + Number(seconds) * 1000
async function household() {
  while (Date.now() < until) {
    for (let i = 0; i < 20; i++) await oneOf(often)()
    await oneOf(sometimes)()
  }
}
const counted = await Promise.all(Array.from({ length: SENDERS }, household))
console.log(`${counted.length} senders are done`)

import { defineConfig } from '@playwright/test';

/** Runs against a server that is already there; the system's Chromium, never one that is downloaded. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  // Every story brings people of its own; half of its time is waiting for what it has just done to be there.
  fullyParallel: true,
  workers: 2,
  // A story that holds only at its second try is a defect, of the story or of the product: the try is recorded, and the summary of
  // `make test` names it. It does not stop the sixty others, and what depends on them, from being heard.
  retries: 1,
  reporter: 'list',
  timeout: 120_000,
  // A machine of two cores runs the server, its database and Chromium at once: patience costs nothing where all is well.
  expect: { timeout: 20_000 },
  use: {
    baseURL: process.env.SALLIM_URL ?? 'http://localhost:8080',
    // A recording reads the whole page after every step, which is much of the work: SALLIM_TRACE=on where a story is searched.
    trace: process.env.SALLIM_TRACE === undefined ? 'on-first-retry' : 'retain-on-failure',
    screenshot: 'only-on-failure',
    // Says what it waited for, instead of a story that ran out of time.
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    // The offline shell has stories of its own; in the others it would only fetch beside them.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: process.env.SALLIM_CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'stories', testMatch: '*.spec.ts', testIgnore: 'scroll.spec.ts' },
    // What it measures is the page and not its neighbour: alone, after the others.
    { name: 'measured', testMatch: 'scroll.spec.ts', dependencies: ['stories'] },
    { name: 'screenshots', testMatch: 'screenshots.ts', timeout: 600_000 },
  ],
});

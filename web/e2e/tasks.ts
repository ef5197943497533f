import type { Page } from '@playwright/test';

interface TraceEvent {
  readonly name?: string;
  readonly ph?: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds on the wall, and of them those that the thread worked. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** The longest task of any page's main thread meanwhile, by Chromium's own trace: milliseconds of work, and of the wall. */
export async function longestTask(
  page: Page,
  meanwhile: () => Promise<void>,
): Promise<{ worked: number; lasted: number }> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('a page without a browser of its own cannot be traced');
  const chromium = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  chromium.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise((resolve) => {
    chromium.once('Tracing.tracingComplete', resolve);
  });
  await chromium.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel'], excludedCategories: ['*'] },
  });
  await meanwhile();
  await chromium.send('Tracing.end');
  await complete;
  const thread = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const main = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map((each) => thread(each)),
  );
  const tasks = events.filter((each) => each.ph === 'X' && main.has(thread(each)));
  return {
    worked: Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000)),
    lasted: Math.max(0, ...tasks.map(({ dur = 0 }) => dur / 1000)),
  };
}

import { expect, type Locator, type Page } from '@playwright/test';

export interface Point {
  x: number;
  y: number;
}

/** Where a part of an element is once it has come to rest, in the middle unless said otherwise: shares of its width and height. */
export async function pointOf(of: Locator, across = 0.5, down = 0.5): Promise<Point> {
  let box = await of.boundingBox();
  const rests = async () => {
    const before = box;
    box = await of.boundingBox();
    return box !== null && before?.x === box.x && before.y === box.y && before.height === box.height;
  };
  await expect.poll(rests, { intervals: [50, 50, 100] }).toBe(true);
  return { x: (box?.x ?? 0) + (box?.width ?? 0) * across, y: (box?.y ?? 0) + (box?.height ?? 0) * down };
}

/** Back to the first row, and there: what a finger has set rolling goes on for a while. */
export async function toTop(page: Page): Promise<void> {
  const rolled = () =>
    page.evaluate(async () => {
      window.scrollTo(0, 0);
      for (let frame = 0; frame < 6; frame += 1) await new Promise(requestAnimationFrame);
      return window.scrollY;
    });
  await expect.poll(rolled).toBe(0);
}

/** A finger, as the browser itself gets it: it scrolls, swipes and drags as one does. */
export async function finger(page: Page) {
  const session = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', points: Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  let at: Point = { x: 0, y: 0 };
  const hand = {
    down: async (point: Point) => {
      at = point;
      await send('touchStart', [at]);
    },
    /** In steps, as a finger moves: the browser sees where it goes before it decides what is meant. */
    move: async (to: Point, steps = 12) => {
      const from = at;
      for (let step = 1; step <= steps; step++) {
        at = {
          x: from.x + ((to.x - from.x) * step) / steps,
          y: from.y + ((to.y - from.y) * step) / steps,
        };
        await send('touchMove', [at]);
      }
    },
    up: () => send('touchEnd', []),
    swipe: async (from: Point, to: Point) => {
      await hand.down(from);
      await hand.move(to);
      await hand.up();
    },
  };
  return hand;
}

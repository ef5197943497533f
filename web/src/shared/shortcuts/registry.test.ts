import { renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { listenToKeys, match, type Shortcut, useShortcut } from './registry';

const shortcuts: Shortcut[] = ['n', 'g d', 'g t', '?'].map((keys) => ({ keys, label: keys, group: 'do' }));

describe('shortcuts', () => {
  it('run at one key', () => {
    expect(match(shortcuts, '', 'n')).toEqual({ keys: 'n' });
  });

  it('wait for the second key and run then', () => {
    expect(match(shortcuts, '', 'g')).toBe('WAIT');
    expect(match(shortcuts, 'g', 'd')).toEqual({ keys: 'g d' });
  });

  it('start anew where the second key leads nowhere', () => {
    expect(match(shortcuts, 'g', 'n')).toEqual({ keys: 'n' });
    expect(match(shortcuts, 'g', 'x')).toBeNull();
  });

  it('take two keys for one sequence by when they were pressed, however late a busy page hears of them', () => {
    const gone: string[] = [];
    renderHook(() => useShortcut('g d', 'frame:room.dashboard', 'go', () => gone.push('dashboard')));
    const leave = listenToKeys();
    const press = (key: string, timeStamp: number) => {
      const event = new KeyboardEvent('keydown', { key });
      Object.defineProperty(event, 'timeStamp', { value: timeStamp });
      window.dispatchEvent(event);
    };
    press('g', 1_000);
    press('d', 3_000);
    expect(gone).toEqual([]);
    press('g', 4_000);
    press('d', 4_200);
    expect(gone).toEqual(['dashboard']);
    leave();
  });
});

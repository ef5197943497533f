import { describe, expect, it } from 'vitest';
import { match, type Shortcut } from './registry';

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
});

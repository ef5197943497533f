import { describe, expect, it } from 'vitest';
import { type Command, found, stepped } from './commands';

const command = (label: string): Command => ({ id: label, group: '', label, hint: '', run: () => undefined });
const all = ['Transactions', 'Accounts', 'Main checking', '생활비 통장'].map(command);

describe('the command palette', () => {
  it.each([
    ['acc', ['Accounts', 'Main checking']],
    ['main', ['Main checking']],
    ['mchk', ['Main checking']],
    ['통장', ['생활비 통장']],
    ['생활비통장', ['생활비 통장']],
    ['zzz', []],
  ])('%s finds %j', (typed, labels) => {
    expect(found(all, typed).map((each) => each.label)).toEqual(labels);
  });

  it('puts what begins with the letters first', () => {
    expect(found(['Contact', 'Accounts', 'act'].map(command), 'act').map((each) => each.label)).toEqual([
      'act',
      'Contact',
      'Accounts',
    ]);
  });

  it('shows names only to whoever types one, and no more than can be read', () => {
    const names = Array.from({ length: 80 }, (_, index) => ({
      ...command(`Shop ${String(index)}`),
      typedOnly: true,
    }));
    expect(found([...names, command('Accounts')], '').map((each) => each.label)).toEqual(['Accounts']);
    expect(found(names, 'shop')).toHaveLength(50);
  });

  it('walks in a circle', () => {
    expect(stepped('ArrowDown', 2, 3)).toBe(0);
    expect(stepped('ArrowUp', 0, 3)).toBe(2);
    expect(stepped('x', 0, 3)).toBeNull();
    expect(stepped('ArrowDown', 0, 0)).toBeNull();
  });
});

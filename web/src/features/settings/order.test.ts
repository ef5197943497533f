import { describe, expect, it } from 'vitest';
import { letGo, stepped } from './order';

const ids = ['a', 'b', 'c'];

describe('the order of a list', () => {
  it('is changed by a step, which ends at the first and the last', () => {
    expect(stepped(ids, 'b', 'up')).toEqual(['b', 'a', 'c']);
    expect(stepped(ids, 'b', 'down')).toEqual(['a', 'c', 'b']);
    expect(stepped(ids, 'a', 'up')).toBeNull();
    expect(stepped(ids, 'c', 'down')).toBeNull();
    expect(stepped(ids, 'b', 'in')).toBeNull();
    expect(stepped(ids, 'x', 'down')).toBeNull();
  });

  it('is changed by letting go on the half of another, unless it stands there', () => {
    expect(letGo(ids, 'a', { id: 'c', part: 'before' })).toEqual(['b', 'a', 'c']);
    expect(letGo(ids, 'a', { id: 'c', part: 'after' })).toEqual(['b', 'c', 'a']);
    expect(letGo(ids, 'c', { id: 'a', part: 'before' })).toEqual(['c', 'a', 'b']);
    expect(letGo(ids, 'b', { id: 'a', part: 'after' })).toBeNull();
    expect(letGo(ids, 'b', { id: 'b', part: 'after' })).toBeNull();
    expect(letGo(ids, 'x', { id: 'a', part: 'after' })).toBeNull();
  });
});

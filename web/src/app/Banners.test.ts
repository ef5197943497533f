import { expect, it } from 'vitest';
import { travelsInTheOpen } from './Banners';

it.each([
  ['http:', 'sallim.home', true],
  ['http:', '192.168.0.10', true],
  ['http:', 'localhost', false],
  ['http:', '127.0.0.1', false],
  ['http:', '[::1]', false],
  ['https:', 'sallim.home', false],
])('%s//%s is warned about: %s', (protocol, hostname, warned) => {
  expect(travelsInTheOpen({ protocol, hostname })).toBe(warned);
});

import { expect, it } from 'vitest';
import { phoneAddresses } from './phone';

it('gives a phone the address that is open here, and what the server knows of its network', () => {
  const here = { origin: 'https://home.example', hostname: 'home.example' };
  expect(phoneAddresses(here, ['http://192.168.0.5:8080', 'https://home.example'])).toEqual([
    'https://home.example',
    'http://192.168.0.5:8080',
  ]);
});

it('never sends a phone to this machine by its own name for itself', () => {
  for (const hostname of ['localhost', '127.0.0.1', '[::1]'])
    expect(phoneAddresses({ origin: `http://${hostname}:8080`, hostname }, [])).toEqual([]);
});

import { expect, it } from 'vitest';
import { fileSize } from './fileSize';

it.each([
  [0, '0 bytes', '0바이트'],
  [20, '20 bytes', '20바이트'],
  [1_234, '1.2 kB', '1.2kB'],
  [999_960, '1,000 kB', '1,000kB'],
  [10_485_760, '10.5 MB', '10.5MB'],
])('%i bytes are said as people say them', (bytes, english, korean) => {
  expect(fileSize(bytes, 'en')).toBe(english);
  expect(fileSize(bytes, 'ko')).toBe(korean);
});

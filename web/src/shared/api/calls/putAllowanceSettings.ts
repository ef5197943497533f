import { api, write, type Written } from '../client';
import type { AllowanceSettings, AllowanceSettingsInput } from '../contract';

export function putAllowanceSettings(
  bookId: string,
  body: AllowanceSettingsInput,
): Promise<Written<AllowanceSettings>> {
  return write(api.PUT('/api/v1/books/{bookId}/allowance/settings', { params: { path: { bookId } }, body }));
}

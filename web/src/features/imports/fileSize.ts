/** A size as people read it: kilobytes, and megabytes above a thousand of them. */
export function fileSize(bytes: number, language: string): string {
  const small = bytes < 1_000_000;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: small ? 'kilobyte' : 'megabyte',
    maximumFractionDigits: 1,
  }).format(bytes / (small ? 1_000 : 1_000_000));
}

/** Small choices of this browser (theme, language, last book). Storage may be off or full; then nothing is kept. */
export type Choice = 'theme' | 'language' | 'privacy' | 'book' | 'httpWarning' | 'entryAccount';

export function kept(choice: Choice): string | null {
  try {
    return localStorage.getItem(`sallim.${choice}`);
  } catch {
    return null;
  }
}

export function keep(choice: Choice, value: string): void {
  try {
    localStorage.setItem(`sallim.${choice}`, value);
  } catch {
    // The choice lasts until the page is left.
  }
}

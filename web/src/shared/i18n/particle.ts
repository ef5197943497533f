/** Particles that a text leaves open because it does not know the word before them: 을(를), (으)로. */
const OPEN = /([가-힣])(을\(를\)|\(으\)로)/g;
const RIEUL = 8;

/** Chooses the particle by the last sound of a Hangul word; after other letters both stay, as print does it. */
export function withParticles(text: string): string {
  return text.replace(OPEN, (_, letter: string, particle: string) => {
    const last = (letter.charCodeAt(0) - 0xac00) % 28;
    if (particle === '을(를)') return `${letter}${last === 0 ? '를' : '을'}`;
    return `${letter}${last === 0 || last === RIEUL ? '로' : '으로'}`;
  });
}

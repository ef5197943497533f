import { describe, expect, it } from 'vitest';
import source from './tokens.css?raw';

/** The tokens that are colours, of each theme: the dark one overrides the light one. */
function themes(css: string): Record<'light' | 'dark', Map<string, string>> {
  const [light = '', dark = ''] = css.split("[data-mantine-color-scheme='dark']");
  const read = (part: string) =>
    [...part.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map(
      ([, name = '', value = '']) => [name, value] as const,
    );
  return { light: new Map(read(light)), dark: new Map([...read(light), ...read(dark)]) };
}

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const SURFACES = ['bg', 'surface', 'surface-2', 'surface-3'];
const SOFT = ['brand-soft', 'over-soft', 'warn-soft', 'move-soft'];

/** What is read, on what: 4.5 to 1. */
const TEXT: Record<string, readonly string[]> = {
  ink: [...SURFACES, ...SOFT],
  'ink-2': [...SURFACES, ...SOFT],
  'ink-3': [...SURFACES, 'brand-soft'],
  brand: [...SURFACES, 'brand-soft'],
  in: [...SURFACES, 'brand-soft'],
  out: [...SURFACES, 'brand-soft'],
  over: [...SURFACES, 'over-soft', 'brand-soft'],
  warn: [...SURFACES, 'warn-soft'],
  move: [...SURFACES, 'move-soft', 'brand-soft'],
  'brand-ink': ['brand', 'brand-hover'],
  'over-ink': ['over', 'over-hover'],
};

/** What is seen, not read: edges of fields, bars and lines of charts, icons of categories in rows, picked or not. 3 to 1. */
const GRAPHICS: Record<string, readonly string[]> = {
  field: ['bg', 'surface', 'surface-2'],
  ...Object.fromEntries(
    ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8'].map((series) => [
      series,
      ['bg', 'surface', 'surface-2', 'surface-3', 'brand-soft'],
    ]),
  ),
};

/** What only parts: it says nothing that is not said by space as well. */
const ORNAMENT = ['line', 'line-strong'];

const bare = (css: string) => [...css.matchAll(/--([a-z0-9-]+): [^;]*#/g)].map(([, name = '']) => name);

describe.each(Object.entries(themes(source)))('the colours of the %s theme', (_, colours) => {
  const pairs = (uses: Record<string, readonly string[]>) =>
    Object.entries(uses).flatMap(([front, backs]) => backs.map((back) => [front, back] as const));
  const of = (name: string) => colours.get(name) ?? expect.fail(`no token --${name}`);
  const below = (uses: Record<string, readonly string[]>, least: number) =>
    pairs(uses)
      .map(([front, back]) => ({ pair: `${front} on ${back}`, ratio: contrast(of(front), of(back)) }))
      .filter(({ ratio }) => ratio < least)
      .map(({ pair, ratio }) => `${pair}: ${ratio.toFixed(2)}`);

  it('are read on each surface that they are used on', () => {
    expect(below(TEXT, 4.5)).toEqual([]);
  });
  it('are seen as edges, series and icons', () => {
    expect(below(GRAPHICS, 3)).toEqual([]);
  });
});

it('leaves no colour of the tokens without a word on what it is used on', () => {
  const named = new Set([
    ...[TEXT, GRAPHICS].flatMap((uses) => [...Object.keys(uses), ...Object.values(uses).flat()]),
    ...ORNAMENT,
  ]);
  const tokens = new Set(bare(source).filter((name) => !name.startsWith('shadow')));
  expect(tokens.size).toBeGreaterThan(25);
  expect([...tokens].filter((name) => !named.has(name))).toEqual([]);
});

it('measures contrast as it is defined', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

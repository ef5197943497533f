import {
  createTheme,
  type CSSVariablesResolver,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

/** Mantine wants ten shades; every place that is seen takes its colour from the tokens instead. */
const brand: MantineColorsTuple = [
  '#e2f1ee',
  '#c6e3dd',
  '#9fd0c6',
  '#73baad',
  '#4cc2ad',
  '#2a9483',
  '#0b6b5d',
  '#09594d',
  '#07473e',
  '#05362f',
];

const variants: VariantColorsResolver = (input) => {
  const colour = input.color ?? input.theme.primaryColor;
  if (colour !== 'brand' && colour !== 'red') return defaultVariantColorsResolver(input);
  const name = colour === 'brand' ? 'brand' : 'over';
  const border = '1px solid transparent';
  if (input.variant === 'filled')
    return {
      background: `var(--${name})`,
      hover: `var(--${name}-hover)`,
      color: `var(--${name}-ink)`,
      border,
    };
  if (input.variant === 'light')
    return {
      background: `var(--${name}-soft)`,
      hover: `var(--${name}-soft)`,
      color: `var(--${name})`,
      border,
    };
  if (input.variant === 'subtle')
    return { background: 'transparent', hover: `var(--${name}-soft)`, color: `var(--${name})`, border };
  return defaultVariantColorsResolver(input);
};

export const theme = createTheme({
  fontFamily: 'var(--font)',
  headings: { fontFamily: 'var(--font)', fontWeight: '700' },
  primaryColor: 'brand',
  primaryShade: { light: 6, dark: 4 },
  colors: { brand },
  defaultRadius: '8px',
  variantColorResolver: variants,
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    // The placeholder is a child of the menu that no menu may have; without it the menu itself takes the focus.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Modal: {
      defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.4 }, radius: 14 },
      styles: { title: { fontSize: 'var(--t-l)', fontWeight: 700, letterSpacing: '-0.01em' } },
    },
    SegmentedControl: {
      styles: {
        root: { background: 'var(--surface-3)' },
        indicator: { background: 'var(--surface)', boxShadow: 'var(--shadow)' },
      },
    },
    Select: { defaultProps: { checkIconPosition: 'right' } },
  },
});

const shared = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-3)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--surface-3)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-error': 'var(--over)',
  '--mantine-color-brand-filled': 'var(--brand)',
  '--mantine-color-brand-filled-hover': 'var(--brand-hover)',
  '--mantine-color-brand-light': 'var(--brand-soft)',
  '--mantine-color-brand-light-color': 'var(--brand)',
  '--mantine-primary-color-filled': 'var(--brand)',
  '--mantine-primary-color-contrast': 'var(--brand-ink)',
  '--input-bd': 'var(--field)',
};

export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared });

export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}

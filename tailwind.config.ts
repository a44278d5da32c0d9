import type { Config } from 'tailwindcss';
import plugin from 'tailwindcss/plugin';
import { inks, printed, printedSizes, sizes } from './look.ts';

const variables = (prefix: string, values: Record<string, string>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`--${prefix}${name}`, value]));

const inked = (theme: 0 | 1) =>
  variables('', Object.fromEntries(Object.entries(inks).map(([name, pair]) => [name, pair[theme]])));

export default {
  content: ['./app/**/*.tsx', './components/**/*.tsx', './components/button.ts', './features/**/*.tsx'],
  theme: {
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      ...Object.fromEntries(Object.keys(inks).map((ink) => [ink, `var(--${ink})`])),
    },
    fontFamily: { sans: 'var(--font)', mono: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace' },
    fontSize: Object.fromEntries(Object.keys(sizes).map((size) => [size, `var(--t-${size})`])),
    fontWeight: { normal: '400', semibold: '600', bold: '700' },
    lineHeight: { none: '1', tight: '1.04', head: '1.16', snug: '1.35', text: '1.6' },
    screens: { sm: '40rem', md: '48rem', lg: '64rem', xl: '72rem' },
    extend: {
      spacing: { gut: 'var(--gut)', tap: '2.75rem' }, // tap is 44 px: nothing you press is smaller
      maxWidth: { measure: '38rem', wide: '77rem' }, // measure: 60 to 70 characters of body text
      borderRadius: { cut: '3px' }, // paper is cut, not moulded
      borderWidth: { 3: '3px' },
    },
  },
  plugins: [
    plugin(({ addBase }) => {
      addBase({
        ':root': {
          'color-scheme': 'light dark',
          '--font': "'Atkinson Hyperlegible Next', 'Atkinson Fallback', Arial, sans-serif",
          '--gut': 'clamp(1.125rem, 0.6rem + 2.4vw, 3rem)',
          ...inked(0),
          ...variables('t-', sizes),
        },
        '@media (prefers-color-scheme: dark)': { ':root': inked(1) },
        '@media print': {
          ':root': {
            'color-scheme': 'light',
            '--gut': '0px',
            ...variables('', printed),
            ...variables('t-', printedSizes),
          },
        },
      });
    }),
  ],
} satisfies Config;

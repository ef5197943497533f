import js from '@eslint/js';
import i18next from 'eslint-plugin-i18next';
import a11y from 'eslint-plugin-jsx-a11y';
import hooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import ts from 'typescript-eslint';

/** The house stands on one direction: shared -> features -> app. A feature knows no other feature. */
const wall = (files, patterns) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: patterns.map(([group, message]) => ({ group, message })) },
    ],
  },
});
const features = [
  'signin',
  'dashboard',
  'accounts',
  'settings',
  'transactions',
  'imports',
  'trash',
  'activity',
  'demo',
  'start',
  'goals',
  'owed',
  'recurring',
  'allowance',
  'forecast',
  'alerts',
  'names',
  'budget',
];

export default ts.config(
  { ignores: ['dist', 'node_modules', 'src/shared/api/generated.ts', 'playwright-report', 'test-results'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...ts.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // The router and the data layer throw their own typed objects on purpose.
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'no-restricted-globals': [
        'error',
        { name: 'parseFloat', message: 'Money is exact: use shared/money/decimal.' },
      ],
    },
  },
  {
    files: ['src/**/*.tsx'],
    plugins: { i18next, 'react-hooks': hooks, 'jsx-a11y': a11y },
    rules: {
      ...a11y.flatConfigs.strict.rules,
      ...hooks.configs.recommended.rules,
      'i18next/no-literal-string': [
        'error',
        {
          mode: 'jsx-only',
          'jsx-attributes': {
            include: ['label', 'placeholder', 'title', 'description', 'aria-label', 'alt'],
          },
        },
      ],
    },
  },
  {
    files: ['src/**/*.test.tsx', 'src/test-setup.ts'],
    rules: { 'i18next/no-literal-string': 'off' },
  },
  wall(
    ['src/shared/**'],
    [[['@/features/**', '@/app/**', '**/features/**', '**/app/**'], 'shared knows neither features nor app']],
  ),
  ...features.map((name) =>
    wall(
      [`src/features/${name}/**`],
      [
        [['@/app/**', '**/app/**'], 'features do not know the app'],
        [
          ['@/features/**', ...features.filter((f) => f !== name).map((f) => `../**/${f}/**`)],
          'a feature knows no other feature',
        ],
      ],
    ),
  ),
  { files: ['scripts/**', 'dev/**', '*.js'], languageOptions: { globals: globals.node } },
  { files: ['src/worker.js'], languageOptions: { globals: globals.serviceworker } },
  { files: ['public/**'], languageOptions: { sourceType: 'script', globals: globals.browser } },
);

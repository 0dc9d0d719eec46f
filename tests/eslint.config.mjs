// @ts-check
import { fileURLToPath } from 'node:url';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Files that may touch the disk: commands, what they read and write with, the site's own loading, tests. */
const pureStages = ['scripts/read/**/*.ts', 'scripts/keep/{adoption,register}/**/*.ts'];

export default defineConfig(
  { ignores: ['dist/**', 'out/**', '.astro/**', '.cache/**', 'built/**', 'node_modules/**', 'content/**', 'seeds/**'] },
  {
    files: ['**/*.ts', '**/*.mjs'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: fileURLToPath(new URL('..', import.meta.url)) },
    },
    rules: {
      // Newspaper text has no emoji to take apart; the strictest tsconfig asks for brackets on index signatures.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false },
      ],
    },
  },
  {
    files: pureStages,
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^(node:)?fs(/.*)?$', message: 'The stages are pure: reading and writing is the commands’ work.' },
          ],
        },
      ],
    },
  },
  {
    // Loops over typed arrays, some 10⁹ steps a fit and 10⁵ a page: no default for a cell that is always there.
    files: ['scripts/fit/crf.ts', 'scripts/read/grammar/decode.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  { files: ['**/*.mjs'], extends: [tseslint.configs.disableTypeChecked] },
  astro.configs.recommended,
);

import { readdirSync } from 'node:fs';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const vocabulary = './contract/vocabulary.ts';
const errors = './errors.ts';

/**
 * The layers of src: who may import whom.
 * - `target`: the layer's files
 * - `may`: what of src it may import
 * - `typesOf`: what of that it may take types of only, by folder
 * - `packages`: what it may import from npm, with what lies below
 *
 * `test/lint-layers.node.test.ts` shows that each rule bites.
 */
const layers = [
  { target: 'src/errors.ts', may: [], packages: [] },
  { target: 'src/contract/vocabulary.ts', may: [], packages: [] },
  { target: 'src/contract/!(vocabulary).ts', may: ['./contract'], packages: ['zod/mini'] },
  { target: 'src/rules', may: ['./rules', './contract'], typesOf: ['contract'], packages: [] },
  {
    target: 'src/client',
    may: ['./client', './contract', errors],
    typesOf: ['contract'],
    packages: ['idb-keyval'],
  },
  { target: 'src/i18n', may: ['./i18n'], packages: [] },
  { target: 'src/theme', may: ['./theme'], packages: ['lit'] },
  {
    target: 'src/ui',
    may: ['./ui', './i18n', './theme', vocabulary, errors],
    packages: ['lit', 'uqr'],
  },
  {
    target: 'src/base',
    may: ['./base', './ui', './i18n', './theme', './client', errors],
    typesOf: ['client'],
    packages: ['lit'],
  },
  ...readdirSync(new URL('src/widgets', import.meta.url)).flatMap((name) => [
    {
      target: `src/widgets/${name}/**/!(define).ts`,
      may: [
        ...[`./widgets/${name}`, './base', './ui', './rules', './i18n', './theme'],
        ...['./contract', './client', errors],
      ],
      typesOf: ['contract', 'client'],
      packages: ['lit'],
    },
    {
      target: `src/widgets/${name}/define.ts`,
      may: [`./widgets/${name}`, './client', './base/client-factory.ts'],
      packages: [],
    },
  ]),
  { target: 'src/define.ts', may: ['./widgets'], packages: [] },
  {
    target: 'src/embed',
    may: ['./embed', './define.ts', './widgets', './one-file'],
    packages: [],
  },
  {
    target: 'src/one-file',
    may: ['./one-file', './base/author-report.ts', './client', './widgets'],
    packages: ['lit'],
  },
  { target: 'src/embed/offline', may: ['./embed/offline', './embed/widgets.ts'], packages: [] },
  {
    target: 'src/testing',
    may: ['./testing', './client', './contract', errors],
    packages: [],
  },
];

/** What demo pages and stories may not import: everything in src that is not a published entry. */
const unpublished = [
  './src/{base,contract,rules,theme,ui,embed,one-file}/**',
  './src/[e]rrors.ts',
  './src/i18n/*',
  './src/client/!(index).ts',
  './src/testing/!(index).ts',
  './src/widgets/*/*.*.ts',
  './src/widgets/*/!(define|*-*).ts',
  './src/widgets/*/*/**',
];

const zones = [
  ...layers.map(({ target, may }) => ({
    target: `./${target}`,
    from: './src',
    except: may,
    message: `${target} may import only: ${may.join(', ') || 'nothing of src'}.`,
  })),
  {
    target: './src',
    from: ['./demo', './stories', './test', './scripts', './integrations'],
    message: 'What is published leans on nothing outside src.',
  },
  {
    target: './demo/server',
    from: './src',
    except: ['./contract', './rules'],
    message: 'The reference backend may import only contract and rules.',
  },
  {
    target: './demo/day',
    from: './src',
    except: ['./contract', './rules'],
    message: 'Days by chance may import only contract and rules.',
  },
  ...['./stories', './demo/portal', './demo/hall', './demo/builder', './demo/*.ts'].map(
    (target) => ({
      target,
      from: unpublished,
      message: 'Pages and stories use what hosts can use: published entries.',
    }),
  ),
];

/** A type costs nothing at run time, so these may be named but not run. */
const typesOnly = (folders) =>
  folders.map((folder) => ({
    regex:
      folder === 'contract' ? '/contract/(?!(vocabulary|shape|wire(-\\w+)?)\\.js$)' : `/${folder}/`,
    allowTypeImports: true,
    message: `Only types may be taken from ${folder} here.`,
  }));

/** Refuses every package except some. */
const packagesOnly = (packages) => ({
  regex: `^(?![.]|(${packages.join('|') || '$.'})(/|$))`,
  message: `From npm only: ${packages.join(', ') || 'nothing'}.`,
});

const files = (target) => [target.endsWith('.ts') ? target : `${target}/**/*.ts`];

const forbiddenInSource = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    message: 'Nothing becomes HTML from text. Render with lit, or set textContent.',
  },
  {
    selector: 'MemberExpression[property.name=/^(setHTMLUnsafe|createContextualFragment)$/]',
    message: 'Nothing becomes HTML from text. Render with lit, or set textContent.',
  },
  {
    selector: 'ImportSpecifier[imported.name=/^unsafe(HTML|SVG|MathML|Static)$/]',
    message: 'Nothing becomes HTML from text.',
  },
];

const forbiddenTime = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Only the clock file of this side reads the clock; take time as an argument.',
  },
  {
    selector: 'CallExpression[callee.name="Date"]',
    message: 'Only the clock file of this side reads the clock; take time as an argument.',
  },
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'Only the clock file of this side reads the clock; take time as an argument.',
  },
];

export default tseslint.config(
  {
    ignores: ['dist', 'storybook-static', 'coverage', '.data', 'demo/**/dist'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { disallowTypeAnnotations: false, fixStyle: 'separate-type-imports' },
      ],
      // `import { type X }` would leave an import behind that loads the whole file.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Interfaces here are kept by closures, which may be taken apart; lit binds listeners itself.
      '@typescript-eslint/unbound-method': 'off',
      // A function that must return a promise need not have something to wait for.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      eqeqeq: ['error', 'always'],
      'no-console': 'off',
    },
  },
  {
    files: ['**/*.ts', '**/*.js'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createTypeScriptImportResolver({
          project: new URL('tsconfig.json', import.meta.url).pathname,
        }),
      ],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones }],
      'import-x/no-cycle': 'error',
      'import-x/no-self-import': 'error',
      'import-x/no-duplicates': ['error', { 'prefer-inline': false }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'import-x/no-extraneous-dependencies': ['error', { devDependencies: false }],
      'no-restricted-syntax': ['error', ...forbiddenInSource, ...forbiddenTime],
    },
  },
  {
    files: ['demo/{server,day}/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...forbiddenTime] },
  },
  { files: ['demo/server/clock.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['src/client/clock.ts'],
    rules: { 'no-restricted-syntax': ['error', ...forbiddenInSource] },
  },
  ...layers.map(({ target, typesOf = [], packages }) => ({
    files: files(target),
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [...typesOnly(typesOf), packagesOnly(packages)] },
      ],
    },
  })),
  {
    // Loads widgets when a page has them; a static import would put them all into the loader.
    files: ['src/embed/**/*.ts'],
    ignores: ['src/embed/standalone.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            packagesOnly([]),
            { regex: '/define\\.js$', message: 'The loader imports widgets dynamically.' },
          ],
        },
      ],
    },
  },
  {
    files: ['src/**/*.ts', 'stories/**/*.ts'],
    ...lit.configs['flat/recommended'],
  },
  { files: ['src/**/*.ts'], ...wc.configs['flat/best-practice'] },
  {
    files: ['src/**/*.ts', 'stories/**/*.ts'],
    plugins: { 'lit-a11y': litA11y },
    rules: litA11y.configs.recommended.rules,
  },
  {
    // `expect(value).to.be.true` is chai's way to assert.
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      // node:test's `it` and `describe` return promises that the runner itself awaits.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            // Typed as a promise by a plugin for comparing DOM, though it is none.
            { from: 'package', package: 'chai', name: ['Equal', 'equal'] },
            { from: 'package', package: 'node:test', name: ['it', 'describe', 'suite', 'test'] },
          ],
        },
      ],
    },
  },
);

import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const eslint = new ESLint({
  // Layers are held by paths alone; without types a file need not exist to be judged.
  overrideConfig: [tseslint.configs.disableTypeChecked],
  ruleFilter: ({ ruleId }) => /no-restricted|no-extraneous|import-type/.test(ruleId),
});

async function complaints(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath });
  return (result?.messages ?? []).map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

interface Zone {
  target: string;
  except?: string[];
}

const widget = 'src/widgets/service-catalogue';

/** A file, what it must not do, and a part of what it is told. */
const forbidden: readonly (readonly [file: string, code: string, told: string])[] = [
  ['src/contract/vocabulary.ts', "import './common.js';", 'nothing of src'],
  ['src/contract/vocabulary.ts', "import 'zod/mini';", 'From npm only: nothing'],
  ['src/errors.ts', "import './contract/vocabulary.js';", 'nothing of src'],
  ['src/contract/new.ts', "import '../errors.js';", 'may import only'],
  ['src/contract/new.ts', "import * as z from 'zod';", 'From npm only: zod/mini'],
  ['src/rules/new.ts', "import '../errors.js';", 'may import only'],
  ['src/rules/new.ts', "import { mall } from '../contract/mall.js';", 'Only types'],
  ['src/rules/new.ts', "import 'lit';", 'From npm only: nothing'],
  ['src/client/new.ts', "import '../base/events.js';", 'may import only'],
  ['src/client/new.ts', "import '../rules/opening-hours.js';", 'may import only'],
  ['src/client/new.ts', "import 'lit';", 'From npm only: idb-keyval'],
  ['src/i18n/new.ts', "import '../errors.js';", 'may import only'],
  ['src/i18n/new.ts', "import 'lit';", 'From npm only: nothing'],
  ['src/theme/new.ts', "import '../ui/icons.js';", 'may import only'],
  ['src/ui/new.ts', "import '../base/events.js';", 'may import only'],
  ['src/ui/new.ts', "import type { Mall } from '../contract/mall.js';", 'may import only'],
  ['src/ui/new.ts', "import type { Answer } from '../client/client.types.js';", 'may import only'],
  ['src/base/new.ts', "import { createClock } from '../client/clock.js';", 'Only types'],
  ['src/base/new.ts', "import '../rules/opening-hours.js';", 'may import only'],
  ['src/base/new.ts', "import '../widgets/service-catalogue/define.js';", 'may import only'],
  [`${widget}/new.ts`, "import { get } from 'idb-keyval';", 'From npm only: lit'],
  [`${widget}/new.ts`, "import * as z from 'zod/mini';", 'From npm only: lit'],
  [`${widget}/new.ts`, "import { mall } from '../../contract/mall.js';", 'Only types'],
  [`${widget}/new.ts`, "import '../../client/create-client.js';", 'Only types'],
  [`${widget}/views/new.ts`, "import '../../../client/create-client.js';", 'Only types'],
  [`${widget}/new.ts`, "import '../../embed/loader.js';", 'may import only'],
  [`${widget}/define.ts`, "import '../../rules/opening-hours.js';", 'may import only'],
  ['src/define.ts', "import './client/create-client.js';", 'may import only'],
  ['src/embed/new.ts', "import '../client/create-client.js';", 'may import only'],
  ['src/embed/new.ts', "import '../widgets/service-catalogue/define.js';", 'dynamically'],
  ['src/embed/offline/new.ts', "import '../place-widget.js';", 'may import only'],
  ['src/embed/offline/new.ts', "import 'idb-keyval';", 'From npm only: nothing'],
  ['src/one-file/new.ts', "import '../base/events.js';", 'may import only'],
  ['src/one-file/new.ts', "import '../rules/opening-hours.js';", 'may import only'],
  ['src/one-file/new.ts', "import 'idb-keyval';", 'From npm only: lit'],
  ['src/testing/new.ts', "import '../base/events.js';", 'may import only'],
  ['src/client/new.ts', "import '../../demo/server/clock.js';", 'nothing outside src'],
  ['src/client/new.ts', "import '../../test/support/clock.js';", 'nothing outside src'],
  ['demo/server/new.ts', "import '../../src/client/create-client.js';", 'only contract and rules'],
  ['demo/day/new.ts', "import '../../src/client/index.js';", 'only contract and rules'],
  ['demo/day/new.ts', 'export const now = Date.now();', 'clock file'],
  ['demo/server/new.ts', "import '../../src/errors.js';", 'only contract and rules'],
  ['demo/portal/new.ts', "import '../../src/base/events.js';", 'published entries'],
  ['demo/portal/new.ts', "import '../../src/client/clock.js';", 'published entries'],
  ['stories/new.ts', "import '../src/ui/icons.js';", 'published entries'],
  ['stories/new.ts', `import '../${widget}/service-catalogue.styles.js';`, 'published entries'],
  ['src/ui/new.ts', "import 'hono';", 'devDependencies'],
  ['src/rules/new.ts', "import { type Mall } from '../contract/mall.js';", 'inline type'],
  ['src/rules/new.ts', 'export const now = Date.now();', 'reads the clock'],
  ['src/rules/new.ts', 'export const now = new Date();', 'reads the clock'],
  ['demo/server/http/new.ts', 'export const now = new Date();', 'reads the clock'],
  ['src/ui/new.ts', "document.body.innerHTML = '';", 'HTML from text'],
  ['src/ui/new.ts', "document.body.insertAdjacentHTML('beforeend', '');", 'HTML from text'],
  [
    'src/ui/new.ts',
    "import { unsafeHTML } from 'lit/directives/unsafe-html.js';\nunsafeHTML('');",
    'HTML from text',
  ],
];

/** What the same layers may do. */
const allowed: readonly (readonly [file: string, code: string])[] = [
  ['src/contract/new.ts', "import * as z from 'zod/mini';\nimport './vocabulary.js';"],
  ['src/rules/new.ts', "import type { Mall } from '../contract/mall.js';\nexport type M = Mall;"],
  ['src/rules/new.ts', "import '../contract/vocabulary.js';"],
  ['src/rules/new.ts', 'export const day = (time: number) => new Date(time);'],
  [
    'src/client/new.ts',
    "import 'idb-keyval';\nimport '../contract/wire.js';\nimport '../errors.js';",
  ],
  ['src/client/clock.ts', 'export const now = () => Date.now();'],
  ['src/ui/new.ts', "import 'lit/decorators.js';\nimport '../contract/vocabulary.js';"],
  ['src/base/new.ts', "import type { MppClient } from '../client/client.types.js';"],
  [`${widget}/new.ts`, "import '../../base/events.js';\nimport '../../rules/opening-hours.js';"],
  [`${widget}/define.ts`, "import '../../client/create-client.js';"],
  ['src/embed/new.ts', "void import('../widgets/service-catalogue/define.js');"],
  ['src/embed/offline/new.ts', "import '../widgets.js';"],
  ['src/one-file/new.ts', "import 'lit';\nimport '../base/author-report.js';"],
  ['demo/server/new.ts', "import '../../src/contract/mall.js';"],
  ['demo/portal/new.ts', "import '../../src/define.js';"],
];

describe('The layers', () => {
  for (const [file, code, told] of forbidden) {
    it(`${file} may not: ${code.split('\n')[0]}`, async () => {
      const found = await complaints(file, code);
      expect(
        found.some((text) => text.includes(told)),
        found.join('\n') || 'nothing was said',
      ).to.be.true;
    });
  }
  for (const [file, code] of allowed) {
    it(`${file} may: ${code.split('\n')[0]}`, async () => {
      expect(await complaints(file, code)).to.deep.equal([]);
    });
  }

  it('keep every widget from every other', async () => {
    const config = (await eslint.calculateConfigForFile(`${widget}/new.ts`)) as {
      rules: { 'import-x/no-restricted-paths': [number, { zones: Zone[] }] };
    };
    const [, { zones }] = config.rules['import-x/no-restricted-paths'];
    for (const name of readdirSync('src/widgets')) {
      const own = zones.filter(({ target }) => target.startsWith(`./src/widgets/${name}/`));
      expect(own, name).to.have.length(2);
      for (const { except = [] } of own) {
        expect(except.filter((path) => path.startsWith('./widgets'))).to.deep.equal([
          `./widgets/${name}`,
        ]);
      }
    }
  });
});

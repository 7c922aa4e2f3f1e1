import { basename } from 'node:path';
import type { Plugin } from 'vite';

/** Folder, below that of the one file, of what it loads only when it is needed. */
export const besideFolder = 'beside';

/**
 * For the one file that holds everything a visit needs: turns `import('./x.js')` of our own files into static imports,
 * once their types are gone. Left as they are, the bundler wraps every module they reach so that it can run late, which
 * costs bytes and keeps unused code. What few visits need stays beside the file.
 * @param beside files of the modules that stay beside it, both by name
 * @param folder where those are from the file that is built
 */
export function inlineImports(beside: ReadonlyMap<string, string>, folder: string): Plugin {
  return {
    name: 'mpp-inline-imports',
    enforce: 'post',
    transform(code, id) {
      if (!/\/src\/.+\.ts$/.test(id)) return null;
      const paths = new Set<string>();
      const inlined = code.replace(
        /\bimport\((["']\.{1,2}\/[^"']+["'])\)/g,
        (whole, path: string) => {
          const name = basename(path.slice(1, -1), '.js');
          const file = beside.get(name);
          if (file !== undefined) return `import("${folder}${file}.js")`;
          paths.add(path);
          return `Promise.resolve(inlined${[...paths].indexOf(path)})`;
        },
      );
      if (inlined === code) return null;
      const imports = [...paths].map((path, index) => `import*as inlined${index} from${path};`);
      // On the first line, so that the lines of the source map stay right.
      return { code: imports.join('') + inlined, map: null };
    },
    resolveId: (path, _importer, { kind }) =>
      kind === 'dynamic-import' ? { id: path, external: true } : null,
  };
}

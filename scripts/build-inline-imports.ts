import type { Plugin } from 'vite';

/**
 * For the one file that holds everything: turns `import('./x.js')` of our own files into static imports, once
 * their types are gone. Left as they
 * are, the bundler wraps every module they reach so that it can run late, which costs bytes and keeps unused code.
 */
export function inlineImports(): Plugin {
  return {
    name: 'mpp-inline-imports',
    transform(code, id) {
      if (!/\/src\/.+\.ts$/.test(id)) return null;
      const paths = new Set<string>();
      const inlined = code.replace(/\bimport\((["']\.{1,2}\/[^"']+["'])\)/g, (_, path: string) => {
        paths.add(path);
        return `Promise.resolve(inlined${[...paths].indexOf(path)})`;
      });
      if (paths.size === 0) return null;
      const imports = [...paths].map((path, index) => `import*as inlined${index} from${path};`);
      // On the first line, so that the lines of the source map stay right.
      return { code: imports.join('') + inlined, map: null };
    },
  };
}

import { minifyHTMLLiterals } from 'minify-literals';
import type { Plugin } from 'vite';

/** Takes comments and white space out of the html, svg and css templates of our own files when they are bundled. */
export function minifyLiterals(): Plugin {
  return {
    name: 'mpp-minify-literals',
    apply: 'build',
    enforce: 'pre',
    async transform(code, id) {
      const [file = ''] = id.split('?');
      if (!/\/src\/.+\.ts$/.test(file) || !/\b(?:html|svg|css)`/.test(code)) return null;
      const minified = await minifyHTMLLiterals(code, {
        fileName: file,
        // A fragment of SVG stands outside of any <svg>: without the slash its shapes would nest and vanish.
        html: { keepClosingSlash: true, removeAttributeQuotes: true },
      });
      return minified ? { code: minified.code, map: minified.map ?? null } : null;
    },
  };
}

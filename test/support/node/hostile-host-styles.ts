/**
 * What style sheets of real sites do to everything on their page: a root font size of 10 px, a reset
 * in the manner of utility frameworks, form rules with `!important` in the manner of older themes, and
 * inherited text properties that reach into shadow roots.
 */
export const hostileHostStyles = `
html { font-size: 10px !important; line-height: 3; }
*, ::before, ::after {
  box-sizing: content-box; margin: 0; padding: 0; border: 0 solid #e5e7eb;
  letter-spacing: 0.2em; word-spacing: 0.5em;
}
body {
  font-family: 'Comic Sans MS', cursive; color: #bbb; background: #222; text-align: right;
  text-transform: uppercase; text-indent: 3em; white-space: pre; cursor: wait; font-variant: small-caps;
}
h1, h2, h3, h4, p, a, ol, ul, li { font: inherit; color: inherit; text-decoration: inherit; list-style: none; }
img, svg, video { display: block; max-width: 100%; vertical-align: middle; }
button, input, select, textarea {
  appearance: none; font: inherit; color: inherit; background: transparent !important;
  border-radius: 0 !important; width: 100% !important; height: auto !important;
}
a { color: inherit !important; }
:focus, :focus-visible { outline: 0 !important; }
div, section, article, span { float: left !important; position: relative !important; z-index: 0; }
[class] { display: block !important; }
[hidden] { display: block !important; }
table, td, th { border: 1px solid !important; }
`;

/**
 * A guide of `docs/guides` as Storybook shows it: links between guides lead to Storybook's pages, links to other files
 * of the project lose their address, because Storybook does not hold them.
 */
export function guide(markdown: string): string {
  return markdown.replace(
    /(?<!!)\[([^\]]+)\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g,
    (_, text: string, path: string) => {
      const name = /^(?:\.\/)?(embedding|theming|hall-screen)\.md$/.exec(path)?.[1];
      return name ? `[${text}](?path=/docs/guides-${name}--docs)` : text;
    },
  );
}

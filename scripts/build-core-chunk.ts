import { resolve } from 'node:path';

/** What a bundler tells of a module, as far as it is read here. */
interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/**
 * Puts what the first entry imports at once into one file, `core`, which all others import, too. Left alone, the bundler
 * cuts it into pieces by who else may need them, and small files compress badly: the part that only the first widget
 * needs would cost every page with it 1.5 kB as a file of its own, and costs pages without it a little more than that.
 * The entries themselves stay small files with fixed names, which nobody else imports: a host may add `?ver=` to them.
 */
export function coreChunk(entries: readonly string[]) {
  const roots = entries.map((entry) => resolve(entry));
  const [first = ''] = roots;
  let core: ReadonlySet<string> | undefined;
  return {
    debugName: 'core',
    name: (id: string, modules: Modules): string | null => {
      core ??= reachedFrom(first, modules);
      return core.has(id) && !roots.includes(id) ? 'core' : null;
    },
  };
}

function reachedFrom(root: string, modules: Modules): Set<string> {
  const reached = new Set([root]);
  for (const id of reached) {
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) reached.add(imported);
  }
  return reached;
}

import { resolve } from 'node:path';

/** What a bundler tells of a module, as far as it is read here. */
interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/**
 * Puts what every one of the entries imports at once into one file, `core`. Left alone, the bundler cuts it into pieces
 * by who else may need them later, and small files compress badly. The entries themselves stay small files with fixed
 * names, which nobody else imports: a host may add `?ver=` to them.
 */
export function coreChunk(entries: readonly string[]) {
  const roots = entries.map((entry) => resolve(entry));
  let core: ReadonlySet<string> | undefined;
  return {
    debugName: 'core',
    name: (id: string, modules: Modules): string | null => {
      core ??= coreOf(roots, modules);
      return core.has(id) ? 'core' : null;
    },
  };
}

function coreOf(roots: readonly string[], modules: Modules): ReadonlySet<string> {
  const [first = new Set<string>(), ...others] = roots.map((root) => reachedFrom(root, modules));
  const common = [...first].filter((id) => others.every((reached) => reached.has(id)));
  return new Set(common.filter((id) => !roots.includes(id)));
}

function reachedFrom(root: string, modules: Modules): Set<string> {
  const reached = new Set([root]);
  for (const id of reached) {
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) reached.add(imported);
  }
  return reached;
}

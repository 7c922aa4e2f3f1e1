import type { Database, DatabaseChoice } from './database.types.js';
import { openPglite } from './pglite.js';
import { openPostgres } from './postgres.js';

/** Opens the chosen database; its tables are the matter of `migrate`. */
export function openDatabase(
  choice: DatabaseChoice,
  log: (line: string) => void,
): Promise<Database> {
  switch (choice.kind) {
    case 'memory':
      return openPglite();
    case 'folder':
      return openPglite(choice.path);
    case 'postgres':
      return openPostgres(choice.url, log);
  }
}

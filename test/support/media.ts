import { executeServerCommand } from '@web/test-runner-commands';

/**
 * Forces the reader's own colours onto the page, or no longer. Chromium only: elsewhere nothing but the system's settings
 * can.
 */
export async function forceColours(forced: boolean): Promise<void> {
  await executeServerCommand('force-colours', { forced });
}

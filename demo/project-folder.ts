import { fileURLToPath } from 'node:url';

/** Absolute path of the project, so that the demonstration starts from anywhere. */
export const projectFolder = fileURLToPath(new URL('..', import.meta.url));

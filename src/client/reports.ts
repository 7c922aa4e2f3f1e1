import type { Report } from './client.types.js';

type Listener = (report: Report) => void;

/** Passes on what the page's author should know of. A listener that throws harms nobody else. */
export function createReports() {
  const listeners = new Set<Listener>();
  return {
    add: (listener: Listener): (() => void) => {
      // Wrapped, so that one function added twice is told twice and removed once.
      const entry: Listener = (report) => listener(report);
      listeners.add(entry);
      return () => {
        listeners.delete(entry);
      };
    },
    send: (report: Report): void => {
      for (const listener of listeners) {
        try {
          listener(report);
        } catch (error) {
          setTimeout(() => {
            throw error;
          });
        }
      }
    },
  };
}

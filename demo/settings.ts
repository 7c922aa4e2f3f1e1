import { isIP } from 'node:net';

/** How `npm start` was asked to run. */
export interface DemoSettings {
  /** Network address both servers listen on. */
  readonly host: string;
  /** Port of the portal; 0: any free one, and any free one for the backend. */
  readonly portalPort: number;
  readonly backendPort: number;
  /** RFC 3339 instant at which the backend's clock starts. */
  readonly clock: string;
  /** A hall that nobody has opened yet stays so; otherwise it is shown in the middle of its morning. */
  readonly isHallEmpty: boolean;
}

/** A Monday morning on which the example mall is open: the day the example data is written for. */
const demoDay = '2026-11-23T09:10:00+07:00';

/** @throws {Error} when a variable is wrong; the message names it and what it must be. */
export function readSettings(
  variables: Readonly<Record<string, string | undefined>>,
): DemoSettings {
  const host = variables['HOST'] || '127.0.0.1';
  if (isIP(host) === 0) {
    throw new Error(`HOST must be a network address such as 0.0.0.0 (it is "${host}").`);
  }
  const port = variables['PORT'] || '8080';
  // The backend takes the next port, so the last one would leave it none.
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_534) {
    throw new Error(`PORT must be a number from 0 to 65534, for example 8080 (it is "${port}").`);
  }
  const hall = variables['HALL'] || 'morning';
  if (hall !== 'morning' && hall !== 'empty') {
    throw new Error(`HALL must be "morning" or "empty" (it is "${hall}").`);
  }
  const portalPort = Number(port);
  return {
    host,
    portalPort,
    backendPort: portalPort === 0 ? 0 : portalPort + 1,
    clock: variables['MPP_CLOCK'] || demoDay,
    isHallEmpty: hall === 'empty',
  };
}

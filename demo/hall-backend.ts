import { HeldClock } from './day/held-clock.js';
import { playMorning } from './day/play-morning.js';
import { createClock } from './server/clock.js';
import { readEnvironment } from './server/environment.js';
import { runServer } from './server/run-server.js';
import type { ServerOptions } from './server/start-server.js';

/**
 * The reference backend of `npm start`, as a process of its own: a hall that nobody has used comes in the middle of its
 * morning, and the clock of one that was used does not start before its last call.
 */
const clock = new HeldClock(0);
let options: ServerOptions = {};

await runServer(
  () => {
    options = readEnvironment(process.env);
    const asked = typeof options.clock === 'object' ? options.clock : createClock(options.clock);
    clock.hold(asked.now());
    return { ...options, clock };
  },
  async ({ url, madeUp }) => {
    try {
      // An address that means every address of this machine cannot be called everywhere.
      const own = url.replace('//0.0.0.0:', '//127.0.0.1:').replace('//[::]:', '//[::1]:');
      await playMorning(own, options.officerPassword ?? madeUp.officerPassword, clock);
    } catch (error) {
      // It is only a picture: without it everything works.
      const why = error instanceof Error ? error.message : String(error);
      console.error(`The hall stays as it is: ${why}`);
    }
    clock.letGo(Number(process.env['MPP_CLOCK_SPEED'] || 1));
    console.log(`Its clock starts at ${clock.timestamp()}`);
  },
);

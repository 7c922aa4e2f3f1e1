/**
 * A turn of the browser's own event loop: all promises that could settle have, and no timer is waited for, which would
 * take four milliseconds or a clock that a test moves.
 */
export function turnByMessage(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

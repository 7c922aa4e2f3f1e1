/**
 * Base of every event a widget fires: it bubbles and leaves shadow roots, so that a page can listen anywhere above.
 * Events named `...-request` and those that come before the widget acts are cancelable.
 */
export abstract class MppEvent extends Event {
  constructor(type: string, options: { cancelable?: boolean } = {}) {
    super(type, { ...options, bubbles: true, composed: true });
  }
}

/**
 * What a page draws, seen from outside of it. Shadow roots are watched from their making, so that no page is asked again
 * and again and slowed by it. Put in before anything else.
 */

/** Calls back after nodes have changed, wherever on the page. */
export function watchNodes(look: () => void): void {
  const observer = new MutationObserver(look);
  const watch = (target: Node) =>
    observer.observe(target, { childList: true, subtree: true, characterData: true });
  watch(document);
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const made = attachShadow.call(this, init);
    watch(made);
    return made;
  };
}

const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.onmessage = () => waiting.shift()?.();

/** Calls back in a task of its own, after all that is due now; from an animation frame: once that frame is painted. */
export function afterThis(act: () => void): void {
  waiting.push(act);
  port2.postMessage(undefined);
}

import { configureMpp } from '../../../src/client/index.js';
import '../../../src/widgets/queue-board/define.js';

const address = document.querySelector<HTMLMetaElement>('meta[name="mpp-api"]')?.content;
if (!address) throw new Error('The page lacks the address of the backend.');
configureMpp({ api: address });

/** What the address of the page may say of the board, by the names of its attributes: `?zone=Zona+1&voice&tone=light`. */
const attributes = [
  ...(['mall', 'zone', 'tone', 'overscan', 'stale-after', 'voice', 'voice-repeat'] as const),
  ...(['voice-volume', 'quiet-hours'] as const),
];

const board = document.createElement('mpp-queue-board');
for (const [name, value] of new URLSearchParams(location.search)) {
  if (name === 'lang') document.documentElement.lang = value;
  else if (attributes.some((known) => known === name)) board.setAttribute(name, value);
}
document.querySelector('main')?.append(board);

import { run } from './live/group.ts';
console.log(await run());

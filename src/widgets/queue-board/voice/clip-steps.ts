import { pauseLength, type SpeechUnit } from '../../../rules/number-speech.js';

/** A recording, and the silence after it in milliseconds. */
export interface ClipStep {
  readonly name: string;
  readonly pause: number;
}

/** Recordings of units in order; the silence after the last of a unit is the unit's. */
export function clipSteps(units: readonly SpeechUnit[]): ClipStep[] {
  const steps: ClipStep[] = [];
  for (const { clips, after } of units) {
    steps.push(...clips.map((name) => ({ name, pause: pauseLength[''] })));
    const last = steps.at(-1);
    if (last)
      steps[steps.length - 1] = { ...last, pause: Math.max(last.pause, pauseLength[after]) };
  }
  return steps;
}

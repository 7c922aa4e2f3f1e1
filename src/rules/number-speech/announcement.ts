import { lookClip } from './clip-names.js';
import { sayCounterInEnglish, sayNameInEnglish, sayNumberInEnglish } from './english.js';
import { type Clause, clausesOf, type Slot, usable } from './phrase.js';
import { sayNumber } from './say-number.js';
import { sayCounter, sayName, saySign } from './say-sign.js';
import type {
  Announcement,
  SpeechLanguage,
  SpeechUnit,
  SpeechWording,
  SpokenCall,
} from './speech.types.js';

interface Phrases {
  readonly phrase: string;
  readonly recall: string;
  /** Said where nothing of a number or a counter can be. */
  readonly look: string;
}

const phrasesIn: Record<SpeechLanguage, Phrases> = {
  id: {
    phrase: 'Nomor antrean {number}, silakan menuju {counter}.',
    recall: 'Panggilan ulang.',
    look: 'silakan lihat layar',
  },
  en: {
    phrase: 'Queue number {number}, please go to {counter}.',
    recall: 'Repeat call.',
    look: 'please look at the screen',
  },
};

/** Most often that one call is said. */
const mostRepeats = 3;

/**
 * What is said of a call, as a chain of units. English has no recordings: its units have no clips.
 *
 * Where one way of speaking cannot say the number or the counter, it says "silakan lihat layar" in the place of it and of
 * the words that lead to it; a service that cannot be said is left out with its clause. So every call can be said.
 */
export function announcement(call: SpokenCall, wording: SpeechWording = {}): Announcement {
  const { language = 'id' } = wording;
  const usual = phrasesIn[language];
  const phrase = usable(wording.phrase, usual.phrase);
  const recall = usable(wording.recallPhrase, `${usual.recall} ${phrase}`);
  const clauses = clausesOf(call.kind === 'recall' ? recall : phrase);
  const said = clauses.map((clause) => sayClause(clause, call, wording));
  const units = lookOnce(
    said.flatMap((one) => one.units),
    usual.look,
  );
  return {
    units: Array.from({ length: repeatsOf(wording) }, () => units).flat(),
    withoutClip: [...new Set(said.flatMap((one) => one.withoutClip))],
  };
}

/** How often a call is said. */
export function repeatsOf({ repeat = 1 }: SpeechWording): number {
  return Math.min(Math.max(Math.floor(repeat) || 1, 1), mostRepeats);
}

function sayClause({ pieces, after }: Clause, call: SpokenCall, wording: SpeechWording) {
  const { language = 'id' } = wording;
  const units: SpeechUnit[] = [];
  const withoutClip: string[] = [];
  const hasService = Boolean(call.service?.trim());
  if (!hasService && pieces.some((piece) => 'slot' in piece && piece.slot === 'service')) {
    return { units, withoutClip };
  }
  for (const piece of pieces) {
    if ('words' in piece) {
      const { clips, missing } = language === 'id' ? saySign(piece.words) : withoutClips;
      units.push({ text: piece.words, clips, after: '' });
      withoutClip.push(...missing);
      continue;
    }
    const said = sayIn[language][piece.slot](call, wording);
    withoutClip.push(...said.withoutClip);
    const canSpeak = said.units.some(({ text }) => text !== '');
    const hasClips = said.units.some(({ clips }) => clips.length > 0);
    // Without its slot the words before it lead nowhere.
    const lead = units.at(-1);
    if (lead) {
      units[units.length - 1] = {
        ...lead,
        text: canSpeak ? lead.text : '',
        clips: hasClips ? lead.clips : [],
      };
    }
    const isWhole = hasClips && said.withoutClip.length === 0;
    const isLookedFor = piece.slot !== 'service' && language === 'id' && !isWhole;
    units.push(...endingIn(said.units, isLookedFor ? ',' : ''));
    if (piece.slot === 'service') continue;
    if (canSpeak && !isLookedFor) continue;
    // Half a name may be another counter's, too.
    units.push({
      text: canSpeak ? '' : phrasesIn[language].look,
      clips: isLookedFor ? [lookClip] : [],
      after: '',
    });
  }
  return { units: endingIn(units.filter(isSaid), after), withoutClip };
}

const withoutClips = { clips: [], missing: [] };

const sayIn: Record<
  SpeechLanguage,
  Record<Slot, (call: SpokenCall, wording: SpeechWording) => ReturnType<typeof sayCounter>>
> = {
  id: {
    number: ({ number }, { dictionary }) => sayNumber(number, dictionary),
    counter: ({ counter }, { dictionary }) => sayCounter(counter, dictionary),
    service: ({ service = '' }, { dictionary }) => sayName(service, dictionary),
  },
  en: {
    number: ({ number }, { dictionary }) => sayNumberInEnglish(number, dictionary),
    counter: ({ counter }, { dictionary }) => sayCounterInEnglish(counter, dictionary),
    service: ({ service = '' }, { dictionary }) => sayNameInEnglish(service, dictionary),
  },
};

const isSaid = ({ text, clips }: SpeechUnit) => text !== '' || clips.length > 0;

/** Sets what follows the last unit of each way of speaking; where that is not the same one, it is parted by ways. */
function endingIn(units: readonly SpeechUnit[], after: SpeechUnit['after']): SpeechUnit[] {
  const lastText = units.findLast(({ text }) => text !== '');
  const lastClips = units.findLast(({ clips }) => clips.length > 0);
  return units.flatMap((unit) => {
    if (unit !== lastText && unit !== lastClips) return [unit];
    const ending = { ...unit, after };
    if (lastText === lastClips || !lastText || !lastClips) return [ending];
    return unit === lastText
      ? [
          { ...unit, text: '' },
          { ...ending, clips: [] },
        ].filter(isSaid)
      : [
          { ...unit, clips: [] },
          { ...ending, text: '' },
        ].filter(isSaid);
  });
}

/** "Silakan lihat layar" is said once, at the end, however much it stands for. */
function lookOnce(units: readonly SpeechUnit[], look: string): SpeechUnit[] {
  const lastText = units.findLast(({ text }) => text === look);
  const lastClip = units.findLast(({ clips }) => clips.includes(lookClip));
  return units
    .map((unit) => ({
      ...unit,
      text: unit.text === look && unit !== lastText ? '' : unit.text,
      clips: unit === lastClip ? unit.clips : unit.clips.filter((clip) => clip !== lookClip),
    }))
    .filter(isSaid);
}

/** What Indonesian puts before a root, and what the root may have begun with: `menulis` is from `tulis`, `pengurusan` from `urus`. */
const prefixes: readonly (readonly [prefix: RegExp, beginnings: readonly string[]])[] = [
  [/^[mp]eny/, ['s']],
  [/^[mp]eng/, ['', 'k']],
  [/^[mp]em/, ['', 'p']],
  [/^[mp]en/, ['', 't', 'n']],
  [/^[mp]e/, ['']],
  [/^(?:[mpbt]er|be(?=.er)|di|ke|se)/, ['']],
  // As people say it: `ngurus`, `nyari`, `nulis`, `mindah`, and with Javanese `mbayar`, `nggawe`.
  [/^(?:m(?=b)|n(?=[dj])|ng(?=g))/, ['']],
  [/^ng/, ['', 'k']],
  [/^ny/, ['s', 'c']],
  [/^n/, ['t']],
  [/^m(?=[aiueo])/, ['p']],
];
const suffixes = [/[klt]ah$|pun$/, /nya$|[km]u$/, /kan$/, /an$/, /in?$/, /n?e$/];

/** A root shorter than this is too often another word's. */
const shortestRoot = 4;
/** Words of one syllable take an `e` (`mengecek`, `pengecekan`, `ngecek`), or are short for all that (`dicek`, `sahkan`). */
const oneSyllable =
  /^(?:(?:(?:[mp]e)?nge|di)([^aiueo][aiueo][^aiueo])(?:an|in|kan|nya)?|([^aiueo][aiueo][^aiueo])(?:in|kan))$/;

/**
 * Words that a word may be derived from by the affixes of Indonesian, itself first. Without a dictionary some are no
 * words; they do little harm, because two words are taken for kin only when they share one.
 */
export function rootsOf(word: string): readonly string[] {
  const roots = new Set([word]);
  const [, short, bare = short] = oneSyllable.exec(word) ?? [];
  if (bare) roots.add(bare);
  const add = (root: string) => {
    if (root.length >= shortestRoot) roots.add(root);
  };
  // A set goes on to what is added while it is walked through, so that affixes come off one by one.
  for (const form of roots) {
    if (form.length <= shortestRoot) continue;
    for (const suffix of suffixes) if (suffix.test(form)) add(form.replace(suffix, ''));
    for (const [prefix, beginnings] of prefixes) {
      if (!prefix.test(form)) continue;
      const rest = form.replace(prefix, '');
      for (const beginning of beginnings) add(beginning + rest);
    }
  }
  return [...roots];
}

/** From this length on, a root that two words share says that they are kin. */
const tellingRoot = 5;

/**
 * How sure it is that two words are of one family, from 0 to 1: the same word, one derived from the other, or both
 * from a root that is long enough to be no accident.
 */
export function kinship(one: string, other: string): number {
  if (one === other) return 1;
  const roots = rootsOf(one);
  const others = rootsOf(other);
  if (roots.includes(other) || others.includes(one)) return 0.9;
  const shared = roots.filter((root) => others.includes(root));
  return Math.max(0, ...shared.map((root) => (root.length < tellingRoot ? 0.65 : 0.8)));
}

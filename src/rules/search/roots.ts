/** What Indonesian puts before a root, and what the root may have begun with: `menulis` is from `tulis`, `pengurusan` from `urus`. */
const prefixes: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^[mp]eny/, ['s']],
  [/^[mp]enge/, ['', 'e', 'ke']],
  [/^[mp]eng/, ['', 'k']],
  [/^[mp]em/, ['', 'p']],
  [/^[mp]en/, ['', 't', 'n']],
  [/^[mp]er?/, ['']],
  [/^(?:di|ke|se|[bt]er?|per)/, ['']],
  // As people say it: `ngurus`, `ngecek`, `nyari`, `nulis`, and with Javanese `mbayar`, `nggawe`.
  [/^(?:m(?=b)|n(?=[dj])|ng(?=g))/, ['']],
  [/^nge/, ['', 'ke']],
  [/^ng/, ['', 'k']],
  [/^ny/, ['s', 'c']],
  [/^n/, ['t']],
];
const suffixes = [/[klt]ah$|pun$/, /nya$|[km]u$/, /kan$/, /an$/, /in?$/, /n?e$/];

/** A root shorter than this is too often another word's. */
const shortestRoot = 4;

/**
 * Words that a word may be derived from by the affixes of Indonesian, itself first. Without a dictionary some are no
 * words; they do no harm, because two words are taken for kin only when they share one.
 */
export function rootsOf(word: string): readonly string[] {
  const roots = new Set([word]);
  const add = (root: string) => {
    if (
      root.length >= shortestRoot ||
      (root.length === 3 && /^[^aiueo][aiueo][^aiueo]$/.test(root))
    )
      roots.add(root);
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

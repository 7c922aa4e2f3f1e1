/** One text of a language. An object chooses its form by the value named `count`, as Intl.PluralRules counts. */
export type Message =
  string | ({ readonly other: string } & { readonly [rule in Intl.LDMLPluralRule]?: string });

/** All texts of one room in one language; the keys of the Indonesian ones are the type. */
export type Messages<Key extends string> = Readonly<Record<Key, Message>>;

/** What fills the placeholders of a message. Numbers are written as the language writes them. */
export type MessageValues = Readonly<Record<string, string | number>>;

/**
 * A host's own words for things, by name: `{ queue: 'antrian', village: 'tiyuh' }`. Used by `{queue}` and, with a
 * capital, by `{Queue}`. A name may be led by a language, `en.queue`, and then holds in that language only.
 */
export type Labels = Readonly<Record<string, string>>;

/** Reads what holds in a language: `en.key` before `key`. Anything but a message counts as absent. */
export function pick<Text extends Message>(
  source: Readonly<Record<string, Text | undefined>> | undefined,
  key: string,
  language: string,
): Text | undefined {
  return [source?.[`${language}.${key}`], source?.[key]].find(
    (text) => typeof text === 'string' || typeof text?.other === 'string',
  );
}

/**
 * Writes a label for the middle of a sentence or, with a capital, for its start: backends send "Tiyuh", hosts "tiyuh".
 * Short forms such as "OPD" stay as they are.
 */
export function caseLabel(label: string, capital: boolean): string {
  const [first = '', second = ''] = label;
  const isShortForm = second !== second.toLowerCase();
  const cased = capital ? first.toUpperCase() : isShortForm ? first : first.toLowerCase();
  return cased + label.slice(first.length);
}

/** Made once: a collator costs more than sorting a small report. */
const german = new Intl.Collator("de", { numeric: true });

/** As German dictionaries sort, with numbers by their value; 0 for texts that sort alike. */
export function compareGerman(a: string, b: string): number {
  return a === b ? 0 : german.compare(a, b);
}

/** Sorted by a text. Equals stay in their order, descending, too. Each different text is compared, not each item. */
export function sortedBy<Item>(items: readonly Item[], textOf: (item: Item) => string, descending = false): Item[] {
  const { texts, ofItems } = differentTexts(items, textOf);
  const { places, count } = placesOf(texts);
  const next = new Uint32Array(count + 1);
  const place = (item: number): number => {
    const ascending = places[ofItems[item] ?? 0] ?? 0;
    return descending ? count - 1 - ascending : ascending;
  };
  for (let item = 0; item < items.length; item += 1) next[place(item) + 1] = (next[place(item) + 1] ?? 0) + 1;
  for (let index = 0; index < count; index += 1) next[index + 1] = (next[index + 1] ?? 0) + (next[index] ?? 0);
  const sorted = [...items];
  items.forEach((item, index) => {
    const position = next[place(index)] ?? 0;
    sorted[position] = item;
    next[place(index)] = position + 1;
  });
  return sorted;
}

/** The different texts, and which of them each item has. Neighbours often share one. */
function differentTexts<Item>(items: readonly Item[], textOf: (item: Item) => string): { readonly texts: readonly string[]; readonly ofItems: Uint32Array } {
  const numbers = new Map<string, number>();
  const ofItems = new Uint32Array(items.length);
  let [before, number] = ["", -1];
  items.forEach((item, index) => {
    const text = textOf(item);
    if (number === -1 || text !== before) {
      number = numbers.get(text) ?? numbers.size;
      numbers.set(text, number);
      before = text;
    }
    ofItems[index] = number;
  });
  return { texts: [...numbers.keys()], ofItems };
}

/** The place of each of these texts among them, from 0; those that sort alike share one. */
function placesOf(texts: readonly string[]): { readonly places: Uint32Array; readonly count: number } {
  const places = new Uint32Array(texts.length);
  const order = texts.map((text, number) => ({ text, number })).sort((a, b) => compareGerman(a.text, b.text));
  let place = 0;
  order.forEach(({ text, number }, index) => {
    const before = order[index - 1];
    if (before !== undefined && compareGerman(before.text, text) !== 0) place += 1;
    places[number] = place;
  });
  return { places, count: place + 1 };
}

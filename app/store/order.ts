const german = new Intl.Collator("de");

/** Compared in this form: e-mail addresses, and names that must be unique. */
export function folded(text: string): string {
  return text.normalize("NFC").trim().toLowerCase();
}

/** As German dictionaries sort (DIN 5007-1), then by id, so that the order is the same everywhere. */
export function byName(a: Named, b: Named): number {
  return german.compare(a.name, b.name) || compareText(a.id, b.id);
}
type Named = { readonly id: string; readonly name: string };

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

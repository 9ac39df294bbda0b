import { openLedger, type Ledger } from "./ledger";

/** A ledger filled by the lines that a process has said (`child/told.ts`). */
export function heardLedger(): { readonly ledger: Ledger; hear(line: string): boolean; sessions(): readonly string[] } {
  const ledger = openLedger();
  const sessions = new Set<string>();

  return {
    ledger,
    hear: (line) => {
      const item = line.slice(1);
      if (item.startsWith("session ")) sessions.add(item.slice("session ".length));
      if (line.startsWith("+")) ledger.kept(item);
      else if (line.startsWith("-")) ledger.gone(item);
      else if (line.startsWith("~")) ledger.open(item);
      else return false;
      return true;
    },
    sessions: () => [...sessions],
  };
}

/** Nobody outside knows what was only asked for: what is whole counts as asked. */
export function allAsked(ledger: Ledger, found: readonly string[]): void {
  for (const item of found) if (!item.startsWith("half ")) ledger.asked(item);
}

import { writeSync } from "node:fs";
import { openLedger, type Ledger } from "../faults/ledger";

/** A ledger that says at once what it is told, so that a process outside knows it whatever becomes of this one. */
export function tellingLedger(): Ledger {
  const tell = (mark: string) => (item: string): void => void writeSync(1, `${mark}${item}\n`);
  return { ...openLedger(), asked: () => undefined, kept: tell("+"), gone: tell("-"), open: tell("~") };
}

import { may } from "../core/access";
import { blockForm } from "../core/course/block-forms";
import { insertBlock, writeBlock, type BlockValues } from "../core/course/write-block";
import type { Actor } from "../core/organisation/model";
import { refuse, type Refusal } from "../core/refusal";

/** The text with a block of the palette behind a line, and the line at which it begins; nothing is kept. */
export function insertedBlock(actor: Actor, { text, line, block, values }: { readonly text: string; readonly line: number; readonly block: string; readonly values: BlockValues }): { readonly text: string; readonly line: number } | Refusal {
  if (may(actor, "edit-drafts") !== "yes") return refuse("not-permitted");
  const form = blockForm(block);
  if (!form) return refuse("not-found");
  const plain = text.replaceAll("\r\n", "\n");
  const written = writeBlock(form, values, plain);
  if ("missing" in written) return refuse("block-part-missing", `palette-${written.missing}`);
  if ("unreadable" in written) return refuse("said-unreadable", `palette-${written.unreadable}`, String(written.line));
  return insertBlock(plain, line, form, written.text);
}

import { expect, test } from "vitest";
import { editDraftTexts } from "~/content/edit-draft";
import { treeOf } from "~/content/yaml-change";
import { usesOf } from "~/core/workshop/uses";
import { EVERYTHING_DE } from "../fixtures/everything-draft";

const WRITTEN = EVERYTHING_DE.replace("conditions:\n", 'conditions:\n  # Warum es das gibt.\n  streng: { any: [{ condition: sanft, is: false }, { flag: said, is: false }] } # nie beides\n');

function renamed(name: string) {
  return editDraftTexts({ de: { file: "x.yaml", text: WRITTEN }, en: { file: "x.en.yaml" }, edits: [{ kind: "rename-condition", condition: "sanft", name }], seed: "saat" });
}

test("a condition is renamed where it stands and wherever it is asked for, and nothing else of the text changes", () => {
  const edited = renamed("Ganz sanft über alles");
  const wished = WRITTEN.replaceAll("condition: sanft", "condition: ganz_sanft_ueber_alles").replace("  sanft: {", "  ganz_sanft_ueber_alles: {");
  expect(edited).toMatchObject({ de: wished, made: ["conditions", "ganz_sanft_ueber_alles"] });
  expect(usesOf(treeOf(wished) ?? {}, "ganz_sanft_ueber_alles").read).toHaveLength(usesOf(treeOf(WRITTEN) ?? {}, "sanft").read.length);
});

test.each([["streng", "name-taken"], ["a1aa", "name-taken"], ["x", "name-taken"], ["!?", "name-taken"]])("%s is no name for it", (name, refused) => {
  expect(renamed(name)).toEqual({ refused });
});

test("its own name changes nothing", () => {
  expect(renamed("Sanft")).toMatchObject({ de: WRITTEN });
});

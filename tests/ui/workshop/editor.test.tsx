import { expect, test } from "vitest";
import { treeOf } from "~/content/yaml-change";
import type { DraftTrees } from "~/core/workshop/change";
import { fieldsOf } from "~/core/workshop/fields";
import { entriesOf, listsIn } from "~/core/workshop/lists";
import { findNode, nodeName, PARTS, TOP_LISTS } from "~/core/workshop/node";
import { controlName } from "~/core/workshop/posted-edits";
import type { Path } from "~/core/workshop/tree";
import { EditorPage } from "~/ui/workshop/editor/editor-page";
import { editorView, stepIn, type AskedStep } from "~/ui/workshop/editor/view";
import { EVERYTHING_DE, EVERYTHING_EN } from "../../fixtures/everything-draft";
import { byRole, drawn, namesOf } from "../frame/drawn";
import { violations } from "../scene/rendered";

const STRUCTURE = treeOf(EVERYTHING_DE) ?? {};
const TREES = { structure: STRUCTURE, english: treeOf(EVERYTHING_EN) ?? {} };

function page(node: string, asked: AskedStep = {}, trees: DraftTrees = TREES) {
  return drawn(<EditorPage id="alles" name="Alles" owner="tom" revision={3} savedAt="heute" canUndo canRedo={false} filter={{ show: "all", figure: "" }} lost={[]} done="" problems={[]} journeys={[]} view={editorView(trees, node, asked)} />);
}

function nodesOf(): readonly Path[] {
  const below = (node: Path): readonly Path[] => [node, ...listsIn(STRUCTURE, node).flatMap(({ path, entries }) => entries.flatMap(({ value }) => below([...path, value])))];
  return [...PARTS.map((word) => findNode(STRUCTURE, word) ?? []), ...[...TOP_LISTS, "scenes"].flatMap((list) => entriesOf(STRUCTURE, [list]).map(({ value }) => [list, value]))].flatMap(below);
}

/** One of each list is enough for what is the same in all. */
const SHOWN = [...new Map(nodesOf().map((node) => [`${node.length < 2 ? String(node[0]) : String(node.at(-2))} ${String(node[0])}`, node])).values()];

/** Between them they hold every kind of control. */
test.each(["a1aa", "m1aa", "roth", "sanft", "j1aa"])("the forms of %s are accessible", async (node) => {
  expect(await violations(page(node))).toEqual([]);
}, 60_000);

test("each field stands on the page of its node with a control, and each has a label of its own", () => {
  for (const node of SHOWN) {
    const { document } = page(nodeName(node));
    for (const { path, kind, name } of fieldsOf(STRUCTURE, node)) {
      expect(document.querySelector(`[name="${controlName(kind === "text" ? "de" : "v", path)}"]`), `${path.join("/")}`).not.toBeNull();
      expect(document.querySelector("main")?.textContent).not.toContain(`${name} Deutsch`);
    }
    const labels = [...document.querySelectorAll("main label, main legend")].map((label) => label.textContent ?? "");
    expect(labels.filter((label) => /^[a-z]+[A-Z_]\w*$/u.test(label.trim()) || label.trim() === "")).toEqual([]);
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  }
}, 60_000);

test("each text says what is to be done about its translation", () => {
  const { document } = page("a1aa");
  const state = (path: string) => document.querySelector(`[name="en:${path}"]`)?.parentElement?.querySelector(".kern-hint")?.textContent;
  expect(state("scenes/a1aa/title")).toBe("Deutsch wurde geändert: bitte prüfen");
  expect(state("scenes/a1aa/observation")).toBe("fehlt noch");
  expect(page("szene").document.querySelector('[name="en:title"]')?.parentElement?.querySelector(".kern-hint")).toBeNull();
});

test("a condition shows its groups with room for more, and keeps what is nested", () => {
  const { document } = page("sanft");
  const rows = [...document.querySelectorAll<HTMLSelectElement>(".app-condition__rows select")].map(({ name, value }) => [name.split("#")[1], value]);
  expect(rows).toEqual([["0", "meter trust min 1"], ["1", "any"], ["1.0", "flag said on"], ["1.1", "subject s1aa off"], ["1.2", ""], ["1.3", ""], ["2", ""], ["3", ""]]);
  expect(document.querySelector("main")?.textContent).toContain("Vertrauen mindestens 1 (etwas)");
});

test("a flag leads to where it is set and to where it is read", () => {
  const { document } = page("said");
  expect(byRole(document, "link", "Die Frage · Sie gehen zur Kasse.").getAttribute("href")).toContain("knoten=m1aa");
  expect([...document.querySelectorAll(".app-uses dt")].map(({ textContent }) => textContent)).toEqual(["Gesetzt in", "Gelesen in"]);
});

test("a journey offers what its scene offers, in the way in which that is chosen", () => {
  const controls = (query: string) => {
    const { document } = page("j1aa", stepIn(new URLSearchParams(query)));
    return [...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name="step"]')].map((control) => `${control.tagName} ${control.getAttribute("type") ?? ""}`.trim());
  };
  expect(controls("schritt=0")).toEqual(["SELECT"]);
  expect(controls("schritt=3")).toEqual(["INPUT checkbox", "INPUT checkbox"]);
  expect(controls("moment=w1aa")).toEqual(["SELECT"]);
  expect(namesOf(page("j1aa").document, "button")).toEqual(expect.arrayContaining(["Schritt 2 nach oben", "Schritt 2 nach unten", "Schritt 5 entfernen"]));
});

test("lists that do not fit the kind of a scene are told, and only emptied", () => {
  const structure = treeOf(EVERYTHING_DE.replace("kind: dialogue", "kind: writing")) ?? {};
  const { document } = page("a1aa", {}, { structure });
  expect(document.querySelector(".app-inspector .app-note")?.textContent).toContain("passen nicht zur Art");
});

test("a picture that nobody has described gets a proposal in both languages", () => {
  const structure = treeOf(EVERYTHING_DE.replace('imageDescription: "Frau Roth steht am Schalter."', 'imageDescription: ""')) ?? {};
  const { document } = page("a1aa", {}, { structure });
  const form = byRole(document, "button", "Als Bildbeschreibung übernehmen").closest("form");
  expect(form?.querySelector('[name="de:scenes/a1aa/imageDescription"]')?.getAttribute("value")).toMatch(/^\{roth\}, verunsichert\. \S.+\.$/u);
  expect(form?.querySelector('[name="en:scenes/a1aa/imageDescription"]')?.getAttribute("value")).toMatch(/^\{roth\}, \w+\. \S.+\.$/u);
  expect(page("a1aa").document.querySelector("main")?.textContent).not.toContain("Vorschlag");
});

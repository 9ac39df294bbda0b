import { expect, test } from "vitest";
import type { Dossier, SavedView } from "~/core/dossier/model";
import { LONGEST_VIEW_NAME, MOST_VIEWS, removeView, saveView } from "~/core/dossier/views";
import { dossier } from "../../fixtures/dossier";

function view(id: string, name: string, search = "status=overdue"): SavedView {
  return { id, name, search, savedAt: "2026-11-22T09:30:00.000Z" };
}
const one = dossier("hr", { views: [view("v1", "Überfällig im Bürgerbüro")] });

test("a view is kept under its name, without blanks around and inside", () => {
  expect(saveView(dossier("hr"), view("v1", "  Überfällig   im Bürgerbüro "))).toMatchObject({ views: [{ id: "v1", name: "Überfällig im Bürgerbüro", search: "status=overdue" }] });
});

test("saved again it stays where it is", () => {
  const two = saveView(one, view("v2", "Alle"));
  expect(saveView(two as Dossier, view("v1", "Überfällig", "status=open"))).toMatchObject({ views: [{ id: "v1", name: "Überfällig", search: "status=open" }, { id: "v2" }] });
});

test.each([
  ["no name", view("v2", " "), { refused: "name-missing", field: "name" }],
  ["a name that is too long", view("v2", "x".repeat(LONGEST_VIEW_NAME + 1)), { refused: "text-too-long", field: "name" }],
  ["a name that there is, whatever its case", view("v2", "ÜBERFÄLLIG im Bürgerbüro"), { refused: "view-name-taken", field: "name" }],
  ["a query that is too long", view("v2", "Neu", "x".repeat(501)), { refused: "text-too-long", field: "search" }],
])("%s is refused", (_name, given, refusal) => {
  expect(saveView(one, given)).toEqual(refusal);
});

test("one more than there may be is refused, changing one is not", () => {
  const full = dossier("hr", { views: Array.from({ length: MOST_VIEWS }, (_, number) => view(`v${number}`, `Ansicht ${number}`)) });
  expect(saveView(full, view("new", "Neu"))).toEqual({ refused: "too-many-views", field: "name" });
  expect(saveView(full, view("v3", "Anders"))).toMatchObject({ views: { length: MOST_VIEWS } });
});

test("removing takes that one", () => {
  expect(removeView(one, "v1").views).toEqual([]);
  expect(removeView(one, "v2")).toEqual(one);
});

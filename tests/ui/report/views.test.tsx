import type { ComponentProps } from "react";
import { describe, expect, test } from "vitest";
import { ViewPage } from "~/ui/report/view-page";
import { ViewKeep, ViewsBar } from "~/ui/report/views-bar";
import { ViewsPage } from "~/ui/report/views-page";
import { byRole, drawn, namesOf } from "../frame/drawn";
import { violations } from "../scene/rendered";

type Saved = ComponentProps<typeof ViewKeep>["saved"];
const VIEW = { id: "v1", name: "Überfällig", href: "/de/personal/bericht?status=overdue&sicht=v1" };
const above = (saved: Partial<Saved>) => {
  const all: Saved = { views: [VIEW, { ...VIEW, id: "v2", name: "Alle" }], chosen: undefined, changed: false, search: "status=open", ...saved };
  return drawn(<main><h1>Bericht</h1><ViewsBar saved={all} /><ViewKeep saved={all} /></main>);
};

describe("above the report", () => {
  test("the views are links, the chosen one is marked, and there is nothing to save", async () => {
    const shown = above({ chosen: "v1" });
    expect(namesOf(shown.document, "link")).toEqual(["Überfällig", "Alle", "Ansichten verwalten"]);
    expect(shown.document.querySelector("[aria-current=true]")?.textContent).toBe("Überfällig");
    expect(shown.document.querySelector("form")).toBeNull();
    expect(await violations(shown)).toEqual([]);
  });

  test("a changed view can be saved, reset, or become another one", async () => {
    const shown = above({ chosen: "v1", changed: true });
    expect(shown.document.body.textContent).toContain("Die Ansicht „Überfällig“ ist geändert.");
    byRole(shown.document, "button", "Änderung in der Ansicht speichern");
    expect(byRole(shown.document, "link", "Ansicht zurücksetzen").getAttribute("href")).toBe(VIEW.href);
    byRole(shown.document, "button", "Ansicht speichern");
    expect(await violations(shown)).toEqual([]);
  });

  test("without any view there is only the way to save the first", () => {
    const shown = above({ views: [] });
    expect(namesOf(shown.document, "link")).toEqual([]);
    expect(shown.document.querySelector("input[name=search]")?.getAttribute("value")).toBe("status=open");
  });
});

describe("the list of views", () => {
  test("says whose they are, what they filter and what is gone", async () => {
    const shown = drawn(<ViewsPage done={undefined} views={[{ ...VIEW, filters: ["Status: Überfällig"], broken: false }, { ...VIEW, id: "v2", name: "Kaputt", filters: [], broken: true }]} />);
    const text = shown.document.querySelector("main")?.textContent ?? "";
    for (const said of ["Nur Sie sehen Ihre Ansichten.", "Status: Überfällig", "Alle Einträge", "die es nicht mehr gibt"]) expect(text).toContain(said);
    byRole(shown.document, "link", "Umbenennen oder löschen: Kaputt");
    expect(await violations(shown)).toEqual([]);
  });

  test("after a mistake shows the form again with what was to be saved", async () => {
    const shown = drawn(<ViewsPage done={undefined} views={[]} />, { problem: { refused: "view-name-taken", field: "name" }, posted: { name: ["Alle"], search: ["status=open"] } });
    expect(byRole(shown.document, "textbox", "Name der Ansicht").getAttribute("value")).toBe("Alle");
    expect(shown.document.querySelector("input[name=search]")?.getAttribute("value")).toBe("status=open");
    expect(await violations(shown)).toEqual([]);
  });

  test("one view can be renamed or deleted, and says what is lost", async () => {
    const shown = drawn(<ViewPage title="Ansicht „Alle“ ändern" name="Alle" />);
    expect(namesOf(shown.document, "button")).toEqual(["Ansicht umbenennen", "Ansicht löschen"]);
    expect(shown.document.querySelector("main")?.textContent).toContain("Am Bericht ändert sich nichts.");
    expect(await violations(shown)).toEqual([]);
  });
});

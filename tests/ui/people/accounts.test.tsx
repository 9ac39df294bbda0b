import type { ComponentProps } from "react";
import { describe, expect, test } from "vitest";
import { ROLES } from "~/core/organisation/model";
import { AccountPage } from "~/ui/people/account-page";
import { AccountsPage } from "~/ui/people/accounts-page";
import { person } from "../../store/fixtures";
import { byRole, cellsOf, described, drawn, namesOf, type Answered } from "../frame/drawn";
import { violations } from "../scene/rendered";

const UNITS = [{ id: "u1", authority: "a", name: "Schalter" }, { id: "u2", authority: "a", name: "Leitung" }];
const ADA = person("ada", "Ada Öztürk", { unit: "u1", roles: ["learner", "hr"] });
const MADE = { name: "Ada Öztürk", link: "https://lernen.example/de/passwort/geheim", until: "2026-11-30T08:00:00.000Z" };
const PAGES = [{ number: 1, href: "/de/admin/konten?seite=1", current: true }];

function accounts(answer: Answered = {}, change: Partial<ComponentProps<typeof AccountsPage>> = {}, language: "de" | "en" = "de") {
  const people = [ADA, person("ben", "Ben Zander", { unit: "weg", active: false })];
  return drawn(<AccountsPage base="/de/admin/konten" search="" filter={{}} size={50} roles={ROLES} authority="Stadt Musterstadt" people={people} units={UNITS} total={2} pages={PAGES} {...change} />, { ...answer, language });
}

describe("the accounts", () => {
  test("are a table, each with its roles and whether it is open", async () => {
    const shown = accounts();
    expect(cellsOf(byRole(shown.document, "table", "Konten, 2 insgesamt"))).toEqual([
      ["Ada Öztürk", "ada@musterstadt.example", "Schalter", "Lernende, Personalentwicklung", "aktiv"],
      ["Ben Zander", "ben@musterstadt.example", "", "Lernende", "gesperrt"],
    ]);
    expect(byRole(shown.document, "link", "Ada Öztürk").getAttribute("href")).toBe("/de/admin/konten/ada");
    expect(shown.document.querySelector(".app-lead")?.textContent).toBe("2 Personen in Stadt Musterstadt");
    expect(await violations(shown)).toEqual([]);
  });

  test("are searched by an address that can be kept", () => {
    const { document } = accounts({}, { search: "öz" });
    const field = byRole(document, "textbox", "Name oder E-Mail-Adresse enthält") as HTMLInputElement;
    expect([field.value, field.form?.method, field.form?.getAttribute("action")]).toEqual(["öz", "get", "/de/admin/konten"]);
  });

  test("that nobody fits say so and lead back to all", async () => {
    const shown = accounts({}, { people: [], total: 0, search: "xyz" });
    expect(byRole(shown.document, "link", "Alle Konten zeigen").getAttribute("href")).toBe("/de/admin/konten");
    expect(await violations(shown)).toEqual([]);
  });

  test("give every role but the learner's, which everybody has", () => {
    expect(namesOf(accounts().document, "checkbox")).toEqual(["Schulungsteam", "Personalentwicklung", "Personalrat", "Administration"]);
  });

  test("after a mistake keep what was entered, ticks included", async () => {
    const shown = accounts({ problem: { refused: "email-taken", field: "email" }, posted: { name: ["Neue Person"], email: ["ada@x.example"], unit: ["u2"], roles: ["trainer"] } });
    const { document } = shown;
    expect((byRole(document, "textbox", "Name") as HTMLInputElement).value).toBe("Neue Person");
    expect((document.querySelector("#unit") as HTMLSelectElement).value).toBe("u2");
    expect((byRole(document, "checkbox", "Schulungsteam") as HTMLInputElement).checked).toBe(true);
    expect((byRole(document, "checkbox", "Personalrat") as HTMLInputElement).checked).toBe(false);
    expect(described(byRole(document, "textbox", "E-Mail-Adresse"))).toContain("Diese E-Mail-Adresse hat schon ein Konto.");
    expect(await violations(shown)).toEqual([]);
  });

  test("lead to the form for a new one from their top, which takes no unit for granted", async () => {
    const { document } = accounts();
    const link = byRole(document, "link", "Konto anlegen");
    expect(link.getAttribute("href")).toBe("#anlegen");
    expect(link.compareDocumentPosition(byRole(document, "table", "Konten, 2 insgesamt")) & 4).toBe(4);
    expect((document.querySelector("#unit") as HTMLSelectElement).value).toBe("");
    const shown = accounts({ problem: { refused: "unit-unknown", field: "unit" }, posted: { name: ["Neue Person"], unit: [""] } });
    expect(described(shown.document.querySelector("#unit") as HTMLElement)).toContain("Wählen Sie eine Einheit aus der Liste.");
    expect(await violations(shown)).toEqual([]);
  });

  test("are filtered by unit, role and state, and closed units take nobody new", async () => {
    const shown = accounts({}, { filter: { unit: "u2", role: "hr", state: "gesperrt" }, units: [...UNITS, { id: "u3", authority: "a", name: "Archiv", closed: true }] });
    const values = [...shown.document.querySelectorAll<HTMLSelectElement>("form[role=search] select")].map(({ name, value }) => [name, value]);
    expect(values).toEqual([["einheit", "u2"], ["rolle", "hr"], ["zustand", "gesperrt"]]);
    expect([...shown.document.querySelectorAll("#unit option")].map(({ textContent }) => textContent)).toEqual(["Bitte wählen", "Schalter", "Leitung"]);
    expect(await violations(shown)).toEqual([]);
  });

  test("break no rule in English", async () => {
    expect(await violations(accounts({}, {}, "en"))).toEqual([]);
  });
});

describe("a one-time link", () => {
  test.each([["the list", () => accounts({ made: MADE })], ["an account", () => account({ made: MADE })]])("on the page of %s is alone, with until when it works", async (_name, page) => {
    const shown = page();
    expect(byRole(shown.document, "heading", "Passwort-Link für Ada Öztürk").tagName).toBe("H1");
    expect((byRole(shown.document, "textbox", "Link") as HTMLInputElement).value).toBe(MADE.link);
    expect(shown.document.body.textContent).toContain("Er gilt bis 30. November 2026, 09:00 Uhr und nur einmal.");
    expect(namesOf(shown.document, "table")).toEqual([]);
    expect(await violations(shown)).toEqual([]);
  });
});

function account(answer: Answered = {}, change: Partial<ComponentProps<typeof AccountPage>> = {}) {
  return drawn(<AccountPage title="Konto von Ada Öztürk" person={ADA} units={UNITS} saved={undefined} own={false} {...change} />, answer);
}

describe("an account", () => {
  test("shows what it is, to be changed", async () => {
    const shown = account({}, { saved: "account" });
    expect((byRole(shown.document, "textbox", "E-Mail-Adresse") as HTMLInputElement).value).toBe("ada@musterstadt.example");
    expect(namesOf(shown.document, "checkbox")).toEqual([]);
    expect(byRole(shown.document, "link", "Rollen ändern").getAttribute("href")).toBe("/de/admin/konten/ada/rollen");
    expect(namesOf(shown.document, "button")).toEqual(["Änderungen speichern", "Neuen Passwort-Link erzeugen", "Konto sperren"]);
    byRole(shown.document, "status", "Die Änderungen sind gespeichert.");
    expect(await violations(shown)).toEqual([]);
  });

  test("that is closed can be opened", async () => {
    const shown = account({}, { person: { ...ADA, active: false } });
    expect((byRole(shown.document, "button", "Konto wieder öffnen") as HTMLButtonElement).value).toBe("oeffnen");
    expect(await violations(shown)).toEqual([]);
  });

  test("of one's own cannot be closed", async () => {
    const shown = account({}, { own: true });
    expect(namesOf(shown.document, "button")).not.toContain("Konto sperren");
    expect(shown.document.body.textContent).toContain("Das ist Ihr eigenes Konto.");
    expect(await violations(shown)).toEqual([]);
  });

  test("carries the form token in every form that posts", () => {
    const posting = [...account().document.querySelectorAll<HTMLFormElement>("form[method=post]")];
    expect(posting.map((form) => form.querySelector<HTMLInputElement>("input[name=csrf]")?.value)).toEqual(["zeichen", "zeichen", "zeichen"]);
  });
});

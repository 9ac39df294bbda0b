import type { ComponentProps } from "react";
import { describe, expect, test } from "vitest";
import { ExemptPage } from "~/ui/dossier/exempt-page";
import { ExtendPage } from "~/ui/dossier/extend-page";
import { RecognisePage } from "~/ui/dossier/recognise-page";
import { WithdrawPage } from "~/ui/dossier/withdraw-page";
import { words } from "../../fixtures/scenario";
import { byRole, drawn, namesOf, type Answered } from "../frame/drawn";
import { violations } from "../scene/rendered";

const hidden = (document: Document) => [...document.querySelectorAll("form:last-of-type input[type=hidden]")].map((field) => `${field.getAttribute("name")}=${field.getAttribute("value")}`);

describe("extending a deadline", () => {
  type Props = ComponentProps<typeof ExtendPage>;
  const page = (change: Partial<Props> = {}, answer: Answered = {}) =>
    drawn(<ExtendPage title="Frist verlängern" person="ada" name="Ada Öztürk" course={words("Kleiner Kurs")} today="2026-11-23" due="2026-11-22" reason="" {...change} />, answer);

  test("says until when it is now, and asks for a day and a reason", async () => {
    const shown = page();
    expect(shown.document.querySelector(".app-lead")?.textContent).toBe("Für Ada Öztürk endet die Frist für „Kleiner Kurs“ am 22. November 2026. Für alle anderen ändert sich nichts.");
    expect(namesOf(shown.document, "textbox")).toEqual(["Neue Frist", "Grund"]);
    expect(await violations(shown)).toEqual([]);
  });

  test("says the day in words, offers the next working day, and shows what the person reads", async () => {
    const shown = page({ typed: { day: "2027-01-03", today: "2026-11-23", workday: "2027-01-04" }, reason: "Umzug" }, { checked: true, posted: { due: ["3.1.2027"], reason: ["Umzug"] } });
    const text = shown.document.querySelector("main")?.textContent ?? "";
    for (const said of ["Sonntag, 3. Januar 2027", "An diesem Tag wird nicht gearbeitet.", "„Kleiner Kurs“: Frist verlängert bis 3. Januar 2027. Grund: Umzug"]) expect(text).toContain(said);
    expect(namesOf(shown.document, "button")).toEqual(["Auf Montag, 4. Januar 2027 legen", "Frist verlängern", "Angaben ändern"]);
    expect(hidden(shown.document)).toEqual(expect.arrayContaining(["due=3.1.2027", "reason=Umzug"]));
    expect(await violations(shown)).toEqual([]);
  });

  test("without a deadline there is nothing to extend", () => {
    const shown = drawn(<ExtendPage title="Frist verlängern" person="ada" name="Ada Öztürk" course={words("Kleiner Kurs")} today="2026-11-23" reason="" />);
    expect(shown.document.querySelector("main form")).toBeNull();
    expect(byRole(shown.document, "link", "Zurück zur Person").getAttribute("href")).toBe("/de/personal/personen/ada");
  });
});

describe("recognising a proof", () => {
  type Props = ComponentProps<typeof RecognisePage>;
  const page = (change: Partial<Props> = {}, answer: Answered = {}) =>
    drawn(<RecognisePage title="Nachweis anerkennen" person="ada" name="Ada Öztürk" chosen={undefined} courses={[{ id: "kurs", title: words("Kleiner Kurs") }]} read={undefined} {...change} />, answer);

  test("asks what was shown and where it lies, and for no paper", async () => {
    const shown = page();
    expect(namesOf(shown.document, "textbox")).toEqual(["Was vorgelegt wurde", "Ausgestellt von", "Abgeschlossen am", "Gültig bis (freiwillig)", "Grund", "Wo das Papier liegt (freiwillig)"]);
    expect(shown.document.querySelector("input[type=file]")).toBeNull();
    expect(await violations(shown)).toEqual([]);
  });

  test("shows before it counts what it says, and that it is no certificate", async () => {
    const read = { course: "kurs", title: words("Kleiner Kurs"), shown: "Bescheinigung", issuer: "Akademie", completedOn: "2026-03-14", reason: "Gleicher Inhalt" };
    const posted = { course: ["kurs"], shown: ["Bescheinigung"], issuer: ["Akademie"], completedOn: ["14.3.2026"], validUntil: [""], reason: ["Gleicher Inhalt"], reference: [""] };
    const shown = page({ read }, { checked: true, posted });
    expect(shown.document.querySelector("main")?.textContent).toContain("Ein Zertifikat entsteht dadurch nicht.");
    expect([...shown.document.querySelectorAll("dd")].map((value) => value.textContent)).toEqual(["Bescheinigung", "Akademie", "14. März 2026", "ohne Ende", "Gleicher Inhalt"]);
    expect(hidden(shown.document)).toEqual(expect.arrayContaining(["course=kurs", "completedOn=14.3.2026"]));
    expect(await violations(shown)).toEqual([]);
  });

  test("taking it back says what that means; once is enough", async () => {
    const withdrawing = (withdrawn: boolean) => drawn(<WithdrawPage title="Anerkennung zurücknehmen" person="ada" name="Ada Öztürk" course="Kleiner Kurs" issuer="Akademie" withdrawn={withdrawn} />);
    const shown = withdrawing(false);
    expect(shown.document.querySelector(".app-lead")?.textContent).toContain("Der Nachweis von Akademie zählt danach nicht mehr");
    expect(await violations(shown)).toEqual([]);
    expect(withdrawing(true).document.querySelector("main form")).toBeNull();
  });
});

describe("an exemption", () => {
  const page = (present?: ComponentProps<typeof ExemptPage>["present"]) => drawn(<ExemptPage title="Freistellung" person="ada" name="Ada Öztürk" today="2026-11-23" {...(present ? { present } : {})} />);
  const values = (document: Document) => [...document.querySelectorAll<HTMLInputElement>("input[name=from], input[name=until]")].map(({ value }) => value);

  test("asks for days and no reason, beginning today", async () => {
    const shown = page();
    expect(namesOf(shown.document, "textbox")).toEqual(["Erster Tag", "Letzter Tag (freiwillig)"]);
    expect(values(shown.document)).toEqual(["23.11.2026", ""]);
    expect(namesOf(shown.document, "button")).toEqual(["Person freistellen"]);
    expect(await violations(shown)).toEqual([]);
  });

  test("that is entered is said, changed or taken back", async () => {
    const shown = page({ id: "f1", from: "2026-12-01", until: "2027-02-28", by: "hr", at: "2026-11-22T09:30:00.000Z" });
    expect(shown.document.querySelector(".app-note")?.textContent).toBe("Eingetragen: 1. Dezember 2026 bis 28. Februar 2027");
    expect(values(shown.document)).toEqual(["1.12.2026", "28.2.2027"]);
    expect(namesOf(shown.document, "button")).toEqual(["Tage ändern", "Freistellung zurücknehmen"]);
    expect(await violations(shown)).toEqual([]);
  });
});

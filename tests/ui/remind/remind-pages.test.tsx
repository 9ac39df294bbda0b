import type { ComponentProps } from "react";
import { describe, expect, test } from "vitest";
import { ReminderList } from "~/ui/home/reminder-list";
import { RemindPage } from "~/ui/remind/remind-page";
import { SendingPage } from "~/ui/remind/sending-page";
import { words } from "../../fixtures/scenario";
import { byRole, drawn, namesOf, type Answered } from "../frame/drawn";
import { violations } from "../scene/rendered";

const AT = "2026-11-22T09:30:00.000Z";
type Props = ComponentProps<typeof RemindPage>;
const ADA: Props["recipients"][number] = { person: "ada", name: "Ada Öztürk", unitName: "Schalter", course: "kurs", courseTitle: words("Kleiner Kurs"), status: "overdue", due: "2026-11-21", today: false };
const BEN = { ...ADA, person: "ben", name: "Ben Zander" };

function page(change: Partial<Props> = {}, answer: Answered = {}) {
  return drawn(<RemindPage title="An einen Kurs erinnern" recipients={[ADA, BEN]} from="Hanna Personal" mailed sending="s1" back="/de/personal/bericht?status=overdue" preview={undefined} {...change} />, answer);
}

describe("preparing reminders", () => {
  test("names everybody with what is open, all of them chosen, and a text to change", async () => {
    const shown = page();
    expect(namesOf(shown.document, "checkbox")).toEqual(["Ada Öztürk Schalter, Kleiner Kurs, Überfällig, Frist 21. November 2026", "Ben Zander Schalter, Kleiner Kurs, Überfällig, Frist 21. November 2026"]);
    expect(shown.document.querySelectorAll("[name=row]:checked, [name=row][checked]")).toHaveLength(2);
    expect(byRole(shown.document, "textbox", "Text der Erinnerung").textContent).toContain("Bitte denken Sie an diesen Kurs.");
    expect(byRole(shown.document, "link", "Nicht erinnern").getAttribute("href")).toBe("/de/personal/bericht?status=overdue");
    expect(await violations(shown)).toEqual([]);
  });

  test("says whom somebody has reminded today, and does not offer them", () => {
    const shown = page({ recipients: [ADA, { ...BEN, today: true }] });
    expect(namesOf(shown.document, "checkbox")).toHaveLength(1);
    expect(shown.document.body.textContent).toContain("Heute schon erinnert: Ben Zander.");
  });

  test.each([
    ["nobody", [], "Hier hat niemand etwas zu erledigen."],
    ["nobody any more today", [{ ...ADA, today: true }], "Heute wurde zu diesem Kurs schon erinnert."],
    ["too many", Array.from({ length: 201 }, (_, number) => ({ ...ADA, person: `p${number}` })), "Das sind mehr als 200 Erinnerungen auf einmal."],
  ])("with %s there is no form but the way back", (_name, recipients, said) => {
    const shown = page({ recipients });
    expect(shown.document.querySelector("main form")).toBeNull();
    expect(shown.document.querySelector(".app-lead")?.textContent).toContain(said);
    byRole(shown.document, "link", "Zurück zum Bericht");
  });

  test("after a mistake keeps what was chosen and written", async () => {
    const shown = page({}, { problem: { refused: "reminder-missing", field: "text" }, posted: { sending: ["s0"], row: ["ben:kurs"], text: [" "] } });
    expect(shown.document.querySelector("[name=sending]")?.getAttribute("value")).toBe("s0");
    expect([...shown.document.querySelectorAll("[name=row][checked]")].map((box) => box.getAttribute("value"))).toEqual(["ben:kurs"]);
    expect(byRole(shown.document, "textbox", "Text der Erinnerung").getAttribute("aria-invalid")).toBe("true");
    expect(await violations(shown)).toEqual([]);
  });
});

describe("the check", () => {
  const preview: Props["preview"] = { name: "Ada Öztürk", course: words("Kleiner Kurs"), text: "Bitte bald.", rows: 2, people: 2, letter: { subject: "Erinnerung: Kleiner Kurs", text: "Guten Tag, Ada Öztürk.\n\nBitte bald.\n", language: "de" } };
  const posted = { sending: ["s1"], row: ["ada:kurs", "ben:kurs"], text: ["Bitte bald."] };

  test("says how many, who, and the words as they are read, and sends the very same form", async () => {
    const shown = page({ preview }, { checked: true, posted });
    const text = shown.document.querySelector("main")?.textContent ?? "";
    for (const said of ["2 Erinnerungen.", "Sie gehen an 2 Personen.", "Das liest Ada Öztürk", "Von Hanna Personal, Personalentwicklung, heute", "Guten Tag, Ada Öztürk."]) expect(text).toContain(said);
    expect([...shown.document.querySelectorAll("input[type=hidden]")].map((field) => `${field.getAttribute("name")}=${field.getAttribute("value")}`)).toEqual(expect.arrayContaining(["sending=s1", "row=ada:kurs", "row=ben:kurs", "text=Bitte bald."]));
    expect(namesOf(shown.document, "button")).toEqual(["2 Erinnerungen senden", "Text oder Personen ändern"]);
    expect(await violations(shown)).toEqual([]);
  });

  test("where no mail is set up it says so", () => {
    expect(page({ preview: { ...preview, letter: undefined } }, { checked: true, posted }).document.body.textContent).toContain("E-Mails verschickt dieses System nicht.");
  });
});

describe("looking back", () => {
  const sent = (mails: readonly ComponentProps<typeof SendingPage>["sent"][number]["mail"][]) => drawn(
    <SendingPage text={"Bitte\nbald."} at={AT} timeZone="Europe/Berlin" sent={mails.map((mail, index) => ({ person: `p${index}`, name: `Person ${index}`, course: words("Kleiner Kurs"), ...(mail === undefined ? {} : { mail }) }))} />,
  );

  test("begins with the number, and where it can be read", async () => {
    const shown = sent([undefined, undefined]);
    expect(shown.document.querySelector("h1")?.textContent).toBe("2 Erinnerungen sind gesendet");
    expect(shown.document.querySelector("main")?.textContent).toContain("E-Mails verschickt dieses System nicht.");
    expect(await violations(shown)).toEqual([]);
  });

  test("tells by name which mails failed and why, and offers to send these again", async () => {
    const shown = sent(["sent", "waiting", "address-refused", "unclear"]);
    const text = shown.document.querySelector("main")?.textContent ?? "";
    for (const said of ["Eine E-Mail hat der Mailserver angenommen.", "Eine wird noch gesendet.", "2 E-Mails sind nicht oder nicht sicher angekommen.", "Der Mailserver nimmt diese Adresse nicht an.", "Es ist nicht sicher"]) expect(text).toContain(said);
    expect([...shown.document.querySelectorAll("tbody th")].map((cell) => cell.textContent)).toEqual(["Person 2", "Person 3"]);
    byRole(shown.document, "button", "Nicht angenommene E-Mails noch einmal senden");
    expect(await violations(shown)).toEqual([]);
  });

  test("what is only unclear is not offered again", () => {
    expect(namesOf(sent(["unclear"]).document, "button")).toEqual([]);
  });
});

test("on the learner's home a reminder says who, when and what, and can be put away", async () => {
  const shown = drawn(<main><h1>Start</h1><ReminderList timeZone="Europe/Berlin" reminders={[{ id: "m1", course: "kurs", title: words("Kleiner Kurs"), text: "Bitte bald.", at: AT, byName: "Hanna Personal" }]} /></main>);
  expect(shown.document.querySelector(".app-reminder")?.textContent).toContain("Erinnerung an Kleiner Kurs. Von Hanna Personal, Personalentwicklung, am 22. November 2026");
  expect(shown.document.querySelector("[name=reminder]")?.getAttribute("value")).toBe("m1");
  byRole(shown.document, "button", "Erinnerung weglegen: Kleiner Kurs");
  expect(await violations(shown)).toEqual([]);
});

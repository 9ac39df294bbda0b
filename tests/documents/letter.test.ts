import { expect, test } from "vitest";
import type { Letter } from "~/core/letter";
import { letterText } from "~/documents/letter";
import { textsIn } from "~/i18n/texts";

const REMINDER = { kind: "reminder", name: "Ada Öztürk", authority: "Stadt Musterstadt", from: "Hanna Personal", course: { de: "Klar sprechen", en: "Speak clearly" }, text: "Bitte bald.", path: "/kurse/k3" } as const;
const write = (content: Letter["content"], language: Letter["language"] = "de") => letterText({ language, content }, "https://lernen.example", textsIn(language));

test("a reminder says the words of HR, course, deadline, where it is and who reminds", () => {
  expect(write({ ...REMINDER, due: "2026-12-04" })).toEqual({
    subject: "Erinnerung: Klar sprechen",
    text: [
      "Guten Tag, Ada Öztürk.", "Bitte bald.", "Kurs: Klar sprechen\nFrist: 4. Dezember 2026", "https://lernen.example/de/kurse/k3",
      "Diese Erinnerung schickt Ihnen Hanna Personal, Personalentwicklung.",
      "Stadt Musterstadt\nDiese E-Mail kommt aus der Lernplattform. Auf Antworten an diese Adresse reagiert niemand.\n",
    ].join("\n\n"),
  });
});

test("without a deadline it names none, in English it leads to the English page", () => {
  const { subject, text } = write(REMINDER, "en");
  expect(subject).toBe("Reminder: Speak clearly");
  expect(text).toContain("https://lernen.example/en/kurse/k3");
  expect(text).not.toContain("Deadline");
});

test("a one-time link says until when it works, in the authority's zone", () => {
  const { text } = write({ kind: "password", name: "Ada", authority: "Stadt Musterstadt", path: "/passwort/abc", until: "2026-11-30T08:00:00.000Z", timeZone: "Europe/Berlin" });
  expect(text).toContain("bis 30. November 2026, 09:00 Uhr");
  expect(text).toContain("https://lernen.example/de/passwort/abc");
});

test.each([
  { kind: "sign-in", path: "/anmeldelink/abc?next=%2Fde%2Fkurse", says: "Er gilt einmal, bis 30. November 2026, 09:00 Uhr." },
  { kind: "password-open", path: "/anmelden", says: "Er gilt bis 30. November 2026, 09:00 Uhr." },
] as const)("a mail about signing in names the time and one address: $kind", ({ kind, path, says }) => {
  const { subject, text } = write({ kind, name: "Ada", authority: "Stadt Musterstadt", path, until: "2026-11-30T08:00:00.000Z", timeZone: "Europe/Berlin" });
  expect(subject).toBe("Ihr Link zum Anmelden");
  expect(text).toContain(says);
  expect(text.match(/https:\S+/gu)).toEqual([`https://lernen.example/de${path}`]);
});

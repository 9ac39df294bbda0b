import { expect, type Page } from "@playwright/test";

export const TRAINER = "schulung@musterstadt.example";

/** Begins a draft, empty or from a pattern, and answers its address. */
export async function beginDraft(page: Page, title: string, from = "Leer"): Promise<string> {
  await page.goto("/de/werkstatt/neu");
  await page.getByRole("radio", { name: from }).check();
  await page.getByLabel("Titel", { exact: true }).fill(title);
  await page.getByRole("button", { name: "Entwurf anlegen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  return new URL(page.url()).pathname;
}

/** Begins a course from the pattern with a lesson and answers its address. */
export async function beginCourse(page: Page, title: string): Promise<string> {
  await page.goto("/de/werkstatt/kurse/neu");
  await page.getByRole("radio", { name: "Muster: Ein Fall aus dem Amt" }).check();
  await page.getByLabel("Titel", { exact: true }).fill(title);
  await page.getByRole("button", { name: "Kurs anlegen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  return new URL(page.url()).pathname;
}

/** The same course, ending without questions: then it can be published as it is. */
export async function beginCourseWithoutQuestions(page: Page, title: string): Promise<string> {
  const course = await beginCourse(page, title);
  await page.goto(`${course}/angaben`);
  await page.getByRole("radio", { name: "Ohne Wissensfragen: Teilnahmebescheinigung" }).check();
  await page.getByRole("button", { name: "Wissensfragen und Gültigkeit speichern" }).click();
  await expect(page.locator(".app-confirmation")).toHaveText("Gespeichert.");
  return course;
}

/** From the check of a course to its publication, step by step. */
export async function publishCourse(page: Page, course: string): Promise<void> {
  await page.goto(`${course}/veroeffentlichen/pruefung`);
  await page.getByRole("link", { name: "Änderungen ansehen" }).click();
  await page.getByRole("button", { name: "Ansehen, wen es betrifft" }).click();
  await page.getByRole("link", { name: "Zur Bestätigung" }).click();
  await page.getByRole("button", { name: "Jetzt veröffentlichen" }).click();
  await expect(page.locator(".app-confirmation")).toContainText("ist veröffentlicht");
}

/** What is typed is kept, and the proof of the whole has come back. */
export function expectProven(page: Page) {
  return expect(page.locator("[data-line]")).toHaveText(/^gespeichert um \d\d:\d\d Uhr, geprüft: (?:keine Hinweise|1 Hinweis|\d+ Hinweise)$/u);
}

export function field(page: Page, id: string) {
  return page.locator(`[id="${id}"]`);
}

/** Both texts of a draft as they are kept. */
export async function keptText(page: Page, draft: string, file: "de" | "en" = "de"): Promise<string> {
  const other = await page.context().newPage();
  await other.goto(`${draft}/text?sprache=${file}`);
  const text = await other.locator("#text").inputValue();
  await other.close();
  return text;
}

/** By keyboard alone: a control gets the focus, then keys; each field that is filled and each press counts. */
export function countingHands(page: Page) {
  let count = 0;
  return {
    count: () => count,
    type: async (id: string, text: string) => {
      count += 1;
      await field(page, id).focus();
      await page.keyboard.insertText(text);
    },
    choose: async (id: string, label: string) => {
      count += 1;
      const control = field(page, id);
      await control.focus();
      // A list to choose from, or a field with proposals.
      const words = await control.evaluate((element, wanted) => {
        const options = element instanceof HTMLInputElement ? [...(element.list?.options ?? [])] : [...(element as HTMLSelectElement).options];
        const found = options.find(({ value, text }) => (text === "" ? value : text).endsWith(wanted));
        return element instanceof HTMLInputElement ? (found?.value ?? "") : (found?.text ?? "");
      }, label);
      await page.keyboard.type(words);
    },
    press: async (role: "button" | "link", name: string | RegExp) => {
      count += 1;
      const left = page.url();
      await page.locator("main").getByRole(role, { name }).first().focus();
      await page.keyboard.press("Enter");
      await page.waitForURL((url) => url.href !== left);
    },
  };
}

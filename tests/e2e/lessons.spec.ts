import { deflateSync, crc32 } from "node:zlib";
import type { Page } from "@playwright/test";
import { expectAccessible, expectReflow } from "./steps/axe";
import { expect, signIn, test } from "./steps/base";
import { beginCourseWithoutQuestions, publishCourse, TRAINER } from "./steps/editor";
import { newLearner, OWN_PASSWORD, otherPage } from "./steps/people";
import { EVERYTHING } from "./steps/ways";

/** A grey picture of these sides. */
function png(width: number, height: number): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.concat(Array.from({ length: height }, () => Buffer.concat([Buffer.of(0), Buffer.alloc(width, 120)])));
  return Buffer.concat([Buffer.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), chunk("IHDR", head), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))]);
}

/** Presses and waits until it is answered: whoever goes on at once would take the page away from under the request. */
async function press(page: Page, name: string): Promise<void> {
  await Promise.all([page.waitForResponse((response) => response.request().method() === "POST"), page.getByRole("button", { name }).first().click()]);
}

async function addPicture(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto("/de/werkstatt/bilder");
  await page.getByLabel("Bilddatei").setInputFiles({ name, mimeType: "image/png", buffer });
  await page.getByRole("radio", { name: "Eine Beschreibung in beiden Sprachen" }).check();
  await page.getByLabel("Beschreibung auf Deutsch").fill("Ein grauer Schalter.");
  await page.getByLabel("Beschreibung auf Englisch").fill("A grey counter.");
  await page.getByRole("button", { name: "Bild hinzufügen" }).click();
}

for (const javaScriptEnabled of EVERYTHING ? [true, false] : [true]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("a course is written, shown with a picture, published, learned and completed", async ({ page, browser }) => {
      const word = javaScriptEnabled ? "eins" : "zwei";
      await signIn(page, TRAINER);
      const course = await beginCourseWithoutQuestions(page, `Unser Kurs ${word}`);
      await addPicture(page, `schalter-${word}.png`, png(40, 30 + word.length + (javaScriptEnabled ? 1 : 0)));
      await expect(page.locator(".app-confirmation")).toContainText("Das Bild ist hinzugefügt");
      await addPicture(page, "bild.png", Buffer.from("<script>alert(1)</script>"));
      await expect(page.getByRole("alert")).toContainText("Das ist kein Bild");

      await page.goto(`${course}/lektionen/ein-fall-am-schalter?sprache=de`);
      if (javaScriptEnabled) await expect(page.locator("#vorschau")).toContainText("Der falsche Schalter");
      await page.getByText("Baustein einfügen", { exact: true }).click();
      await page.getByLabel("Baustein", { exact: true }).selectOption("Picture");
      await page.getByRole("button", { name: "Baustein ausfüllen" }).click();
      await page.getByLabel("Bildbeschreibung").fill("Ein grauer Schalter.");
      await page.getByLabel("Hinter Zeile").fill("12");
      await page.getByRole("button", { name: "Einfügen und speichern" }).click();
      await expect(page.locator(".app-confirmation")).toHaveText("Gespeichert.");
      await page.getByRole("button", { name: "Vorschau zeigen" }).click();
      await expect(page.locator("#vorschau").getByRole("img", { name: "Ein grauer Schalter." })).toBeVisible();
      const media = /media="([^"]+)"/.exec(await page.locator("#text").inputValue())?.[1] ?? "";
      await page.goto(`${course}/lektionen/ein-fall-am-schalter?sprache=en`);
      const english = page.locator("#text");
      await english.fill((await english.inputValue()).replace("## The case\n", `## The case\n\n<Picture media="${media}" description="A grey counter." />\n`));
      await press(page, "Lektion speichern");
      await publishCourse(page, course);

      const person = await newLearner(browser, `Kurs Lernend ${word}`);
      const learner = await otherPage(browser);
      await signIn(learner, person.email, OWN_PASSWORD);
      const own = `/de/kurse/${course.split("/").at(-1) ?? ""}`;
      await learner.goto(own);
      await press(learner, "Kurs beginnen");
      await learner.goto(`${own}/ein-fall-am-schalter`);
      await expect(learner.getByRole("img", { name: "Ein grauer Schalter." })).toBeVisible();
      await press(learner, "Lektion abschließen");
      await learner.goto("/de/zertifikate");
      await expect(learner.locator("main")).toContainText(`Unser Kurs ${word}`);
      await learner.context().close();

      const foreign = await otherPage(browser);
      await signIn(foreign, "lernen@musterland.example");
      expect((await foreign.goto(own))?.status()).toBe(404);
      expect((await foreign.goto(`/medien/${media}.webp`))?.status()).toBe(404);
      await foreign.context().close();
    });
  });
}

test("pages of courses are accessible and fit 320 px; a hostile text is named by its line", async ({ page }) => {
  await signIn(page, TRAINER);
  const course = await beginCourseWithoutQuestions(page, "Zugänglich");
  const lesson = `${course}/lektionen/ein-fall-am-schalter?sprache=de`;
  await page.goto(lesson);
  await page.locator("#text").fill("import x from 'fs'\n");
  await page.getByRole("button", { name: "Lektion speichern" }).click();
  await expect(page.locator("main")).toContainText("Der letzte lesbare Stand ist ebenfalls gespeichert");
  await expect(page.getByRole("link", { name: /Lektion 1 Deutsch, Zeile 1/ }).first()).toBeVisible();
  await page.goto(`${course}/fragen`);
  const question = (await page.locator(".app-library a").first().getAttribute("href")) ?? "";
  for (const address of [course, `${course}/angaben`, `${course}/text?datei=questions.yaml`, `${course}/fragen`, question, lesson, `${course}/veroeffentlichen/pruefung`, "/de/werkstatt/kurse/neu", "/de/werkstatt/bilder", "/de/werkstatt/aufnahmen"]) {
    await page.goto(address);
    await expectAccessible(page, address);
    await expectReflow(page, address);
  }
});

test.describe("questions without script", () => {
  test.use({ javaScriptEnabled: false });

  test("a question is added, written, given another answer, taken out, and comes back", async ({ page }) => {
    await signIn(page, TRAINER);
    const course = await beginCourseWithoutQuestions(page, "Fragen ohne Skript");
    await page.goto(`${course}/fragen`);
    const before = await page.locator(".app-library > li").count();
    await page.getByRole("radio", { name: "Eine Antwort stimmt" }).check();
    await press(page, "Frage hinzufügen");
    await page.getByRole("link", { name: `Frage ${before + 1}: noch ohne Wortlaut` }).click();
    await page.getByLabel("Frage (Deutsch)").fill("Wer ist zuständig?");
    await page.getByLabel("Frage (Englisch)").fill("Who is responsible?");
    await page.getByRole("group", { name: "Antwort 2" }).getByRole("radio").check();
    await press(page, "Speichern und Antwort hinzufügen");
    await expect(page.locator(".app-confirmation")).toHaveText("Gespeichert.");
    await expect(page.getByRole("group", { name: "Antwort 3" })).toBeVisible();
    await expect(page.getByRole("group", { name: "Antwort 2" }).getByRole("radio")).toBeChecked();
    await page.goto(`${course}/fragen`);
    await press(page, `Frage entfernen: Nummer ${before + 1}`);
    await expect(page.locator(".app-library > li")).toHaveCount(before);
    await press(page, "Rückgängig");
    await expect(page.getByRole("link", { name: `Frage ${before + 1}: Wer ist zuständig?` })).toBeVisible();
  });
});

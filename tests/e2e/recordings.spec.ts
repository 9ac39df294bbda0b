import type { Page } from "@playwright/test";
import { expectAccessible, expectReflow } from "./steps/axe";
import { expect, signIn, test } from "./steps/base";
import { beginCourseWithoutQuestions, publishCourse, TRAINER } from "./steps/editor";
import { newLearner, OWN_PASSWORD, otherPage } from "./steps/people";

/** A film of some seconds, as this browser records one: a square that moves. */
async function film(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [320, 180];
    const drawing = canvas.getContext("2d");
    const recorder = new MediaRecorder(canvas.captureStream(10), { mimeType: "video/webm" });
    const parts: Blob[] = [];
    recorder.ondataavailable = ({ data }) => void parts.push(data);
    const stopped = new Promise((resolve) => (recorder.onstop = resolve));
    recorder.start();
    for (let step = 0; step < 20; step += 1) {
      drawing?.fillRect(step * 10, step * 5, 40, 40);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    recorder.stop();
    await stopped;
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  });
  return Buffer.from(base64, "base64");
}

async function add(page: Page, name: string, buffer: Buffer, kind: "Film" | "Ton"): Promise<void> {
  await page.goto("/de/werkstatt/aufnahmen");
  await page.getByRole("radio", { name: kind, exact: true }).check();
  await page.getByLabel("Datei", { exact: true }).setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  await page.getByRole("radio", { name: "Niemand ist zu erkennen" }).check();
  await page.getByRole("button", { name: "Aufnahme hinzufügen" }).click();
}

const SAID = "0:00 Frau Roth: Guten Morgen.\n0:01 Herr Otto: Ich habe eine <Frage>.";

/** A course from the pattern whose first lesson shows the recording in both languages; answers its address. */
async function courseWith(page: Page, title: string): Promise<string> {
  const course = await beginCourseWithoutQuestions(page, title);
  for (const language of ["de", "en"]) {
    await page.goto(`${course}/lektionen/ein-fall-am-schalter?sprache=${language}`);
    await page.getByText("Baustein einfügen", { exact: true }).click();
    await page.getByLabel("Baustein", { exact: true }).selectOption("Film");
    await page.getByRole("button", { name: "Baustein ausfüllen" }).click();
    await page.getByLabel("Titel").fill(language === "de" ? "Am Schalter" : "At the counter");
    await page.getByLabel("Was zu sehen ist und niemand sagt (freiwillig)").fill(language === "de" ? "Ein Quadrat wandert." : "A square wanders.");
    await page.getByLabel("Was gesagt wird").fill(SAID);
    await page.getByLabel("Hinter Zeile").fill("12");
    await page.getByRole("button", { name: "Einfügen und speichern" }).click();
    await expect(page.locator(".app-confirmation")).toHaveText("Gespeichert.");
  }
  await publishCourse(page, course);
  return course;
}

test("L3 a film is added and shown with captions that can be switched, its words and what is seen, and plays by itself nowhere", async ({ page, browser }) => {
  await signIn(page, TRAINER);
  await add(page, "seite.webm", Buffer.from("<script>alert(1)</script>"), "Film");
  await expect(page.getByRole("alert")).toContainText("Das ist kein Film");
  await add(page, "quadrat.webm", await film(page), "Film");
  await expect(page.locator(".app-confirmation")).toContainText("Die Aufnahme ist hinzugefügt");
  const course = await courseWith(page, "Unser Film");

  const person = await newLearner(browser, "Film Lernend");
  const learner = await otherPage(browser);
  await signIn(learner, person.email, OWN_PASSWORD);
  const lesson = `/de/kurse/${course.split("/").at(-1) ?? ""}/ein-fall-am-schalter`;
  await learner.goto(lesson);
  const shown = learner.locator(".app-film");
  const video = shown.locator("video");
  await expect(shown).toContainText("Was zu sehen ist: Ein Quadrat wandert.");
  await expect(shown.locator("li")).toHaveText(["Frau Roth 0:00Guten Morgen.", "Herr Otto 0:01Ich habe eine <Frage>."]);
  await expect(video).toHaveAccessibleName("Am Schalter");
  expect(await video.evaluate((one: HTMLVideoElement) => [one.autoplay, one.paused, one.controls, one.preload])).toEqual([false, true, true, "none"]);
  // Captions are on from the beginning, and hold what is said and nothing else.
  expect(await captions(video)).toEqual({ mode: "showing", cues: ["Frau Roth: Guten Morgen.", "Herr Otto: Ich habe eine &lt;Frage&gt;."] });
  await video.evaluate(async (one: HTMLVideoElement) => {
    one.muted = true;
    await one.play();
  });
  await expect.poll(() => video.evaluate((one: HTMLVideoElement) => one.currentTime > 0 && one.videoWidth === 320)).toBe(true);
  await expectAccessible(learner, lesson);
  await expectReflow(learner, lesson);

  await shown.getByRole("link", { name: "Film ohne Untertitel zeigen" }).click();
  await expect(shown.getByRole("link", { name: "Film mit Untertiteln zeigen" })).toBeVisible();
  expect((await captions(video)).mode).toBe("disabled");
  await shown.getByRole("link", { name: "Film mit Untertiteln zeigen" }).click();
  await expect(shown.getByRole("link", { name: "Film ohne Untertitel zeigen" })).toBeVisible();
  const address = (await video.getAttribute("src")) ?? "";

  const foreign = await otherPage(browser);
  await signIn(foreign, "lernen@musterland.example");
  expect((await foreign.request.get(address)).status()).toBe(404);
  await foreign.context().close();

  // Somebody no longer agrees: the film goes from the published lesson at once, its words stay.
  await page.goto("/de/werkstatt/aufnahmen");
  await page.getByText("Löschen: quadrat.webm").click();
  await expectAccessible(page, "recordings, deleting");
  await page.getByRole("button", { name: "Aufnahme endgültig löschen" }).click();
  await expect(page.locator(".app-confirmation")).toHaveText("Die Aufnahme ist gelöscht.");
  await expect(page.getByText("quadrat.webm")).toHaveCount(0);
  await learner.goto(lesson);
  await expect(shown).toContainText("Dieser Film wurde gelöscht.");
  await expect(shown.locator("li")).toHaveText(["Frau Roth 0:00Guten Morgen.", "Herr Otto 0:01Ich habe eine <Frage>."]);
  await expect(video).toHaveCount(0);
  expect((await learner.request.get(address)).status()).toBe(404);
  await expectAccessible(learner, lesson);
  await learner.context().close();

  // Whoever writes the next version is told at its line, and sees what learners see.
  await page.goto(`${course}/lektionen/ein-fall-am-schalter?sprache=de`);
  await page.getByRole("button", { name: "Vorschau zeigen" }).click();
  await expect(page.locator("#pruefung")).toContainText("hat Ihre Behörde nicht");
  await expect(page.locator("#vorschau")).toContainText("Dieser Film wurde gelöscht.");
});

/** What a browser has read of the captions. */
function captions(video: ReturnType<Page["locator"]>): Promise<{ readonly mode: string; readonly cues: readonly string[] }> {
  return video.evaluate(async (one: HTMLVideoElement) => {
    const [track] = one.textTracks;
    if (!track) return { mode: "missing", cues: [] };
    const { mode } = track;
    if (mode === "disabled") return { mode, cues: [] };
    for (let tries = 0; tries < 50 && !track.cues?.length; tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    return { mode, cues: Array.from(track.cues ?? [], (cue) => (cue as VTTCue).text) };
  });
}

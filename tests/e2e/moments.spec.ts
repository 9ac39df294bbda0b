import type { Page } from "@playwright/test";
import { expect, signIn, test } from "./steps/base";
import { expectAccessible } from "./steps/axe";
import { expectNoFindings } from "./steps/engines";
import { newLearner, OWN_PASSWORD } from "./steps/people";
import { EVERYTHING, reach, scenarioOf, STORED, waysThrough } from "./steps/ways";

// Each scene has a person of its own, so both workers share them.
test.describe.configure({ mode: "parallel" });

const WIDE = { width: 1280, height: 900 };
const SMALL = { width: 320, height: 640 };
/** One line of an answer, in pixels. */
const LINE = 24;

for (const id of STORED) {
  test(`every moment and every ending of ${id} is accessible, and so are the debriefs; P7 speech and first answer are in view at 320 by 640`, async ({ page, browser }) => {
    test.setTimeout(EVERYTHING ? 1_800_000 : 240_000);
    await page.emulateMedia({ reducedMotion: "reduce" });
    const scenario = scenarioOf(id);
    const { email } = await newLearner(browser, `Momente ${id.slice(0, 3)}`);
    await signIn(page, email, OWN_PASSWORD);
    const ways = waysThrough(scenario);
    expect(ways).toHaveLength(scenario.scenes.length + scenario.endings.length);
    for (const way of ways) {
      const address = await reach(page, id, way);
      await show(page, address);
      await expectEveryEngine(page, `${id} ${way.at}`);
      if (!scenario.endings.some((ending) => ending.id === way.at)) {
        await expect(page.locator(`[data-scene="${way.at}"]`)).toHaveCount(1);
        await expectInView(page, `${id} ${way.at}`);
        continue;
      }
      await expect(page.locator(`[data-ending="${way.at}"]`)).toHaveCount(1);
      await show(page, address.replace("/spiel/", "/rueckblick/"));
      await expectEveryEngine(page, `${id} debrief of ${way.at}`);
    }
  });
}

/** Follows a link that the one script takes up: it shows the page in the document that is open, and axe is in it already. */
async function show(page: Page, address: string): Promise<void> {
  const follow = (href: string): void => {
    const link = Object.assign(document.createElement("a"), { href, textContent: "…" });
    link.dataset["prefetch"] = "";
    document.querySelector("main")?.append(link);
    link.click();
  };
  await Promise.all([page.waitForURL(({ pathname }) => pathname === address), page.evaluate(follow, address)]);
}

/** Axe always; the other engines take their time, so only `npm run test:full` asks them. */
async function expectEveryEngine(page: Page, where: string): Promise<void> {
  await expectAccessible(page, where);
  if (EVERYTHING) await expectNoFindings(page, where);
}

async function expectInView(page: Page, where: string): Promise<void> {
  await page.setViewportSize(SMALL);
  await expect(page.locator(".app-stage").filter({ visible: true })).toHaveCount(0);
  await expect(page.locator(".app-speech__portrait")).toBeVisible();
  const { speech, answer } = await measured(page);
  expect.soft(speech, `${where}: the speech`).toBeLessThanOrEqual(SMALL.height);
  expect.soft(answer, `${where}: the first answer`).toBeLessThanOrEqual(SMALL.height);
  await page.setViewportSize(WIDE);
}

/** Where the speech ends and where the first line of the first answer does, from the top of the window, unscrolled. */
async function measured(page: Page): Promise<{ readonly speech: number; readonly answer: number }> {
  return page.evaluate((line) => {
    const speech = document.querySelector(".app-speech__words");
    const answer = document.querySelector(".app-answers :is(button, .kern-form-check)");
    return {
      speech: (speech?.getBoundingClientRect().bottom ?? Infinity) + scrollY,
      answer: (answer?.getBoundingClientRect().top ?? Infinity) + line + scrollY,
    };
  }, LINE);
}

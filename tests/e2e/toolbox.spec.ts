import { expectAccessible, expectReflow } from "./steps/axe";
import { expect, signIn, test } from "./steps/base";
import { COURSE, journeyOf, LESSONS } from "./steps/content";
import { newLearner, otherPage, OWN_PASSWORD } from "./steps/people";
import { beginAttempt } from "./steps/posting";
import { answerAll } from "./steps/ways";

const LESSON = `/de/kurse/${COURSE}/${LESSONS[0] ?? ""}`;
const SCENE = "s10-ja-ja";

for (const javaScriptEnabled of [true, false]) {
  test(`a sentence of a lesson is kept, found, shown, turned, dropped and put back ${javaScriptEnabled ? "with" : "without"} script`, async ({ browser }) => {
    const { email } = await newLearner(browser, javaScriptEnabled ? "Merle Merk" : "Mario Merk");
    const page = await otherPage(browser, { javaScriptEnabled, viewport: { width: 320, height: 700 } });
    await signIn(page, email, OWN_PASSWORD);
    await page.goto(LESSON);
    await page.getByRole("link", { name: "Sätze merken" }).click();
    const first = page.getByRole("button", { name: /^Merken „/ }).first();
    const named = ((await first.textContent()) ?? "").replace(/^Merken „|(?:\s…)?“$/g, "");
    if (javaScriptEnabled) await expectAccessible(page, "a lesson with its buttons");
    await expectReflow(page, "a lesson with its buttons");
    await first.click();
    await expect(page.getByRole("button", { name: /^Entfernen \(Gemerkt\) „/ })).toBeFocused();

    await page.getByRole("link", { name: "Zum Werkzeugkoffer" }).first().click();
    await page.getByLabel("Suchen").fill(named.split(" ").slice(0, 3).join(" "));
    await page.getByLabel("Art", { exact: true }).selectOption("Eigene Karten");
    await page.getByRole("button", { name: "Karten suchen" }).click();
    await expect(page.getByText(/^Eine von 47 Karten passt zu Ihrer Suche/)).toBeVisible();
    await page.getByRole("region", { name: "Ihre Karten" }).getByRole("link").click();
    await expect(page.locator("main")).toHaveAttribute("data-page", "werkzeug");

    await page.getByRole("button", { name: "Zeigen", exact: true }).click();
    await expect(page.locator("main")).toHaveAttribute("data-page", "werkzeug-zeigen");
    await expect(page.locator("header, footer")).toHaveCount(0);
    await expectReflow(page, "what is shown");
    expect(await page.locator("h1").evaluate((title) => parseFloat(getComputedStyle(title).fontSize))).toBeGreaterThanOrEqual(40);
    await page.getByRole("link", { name: "Um 180 Grad drehen" }).click();
    await expect(page.locator(".app-show__words--turned h1")).toContainText(named.slice(0, 20));
    if (javaScriptEnabled) await page.keyboard.press("Escape");
    else await page.getByRole("link", { name: "Zurück zur Karte" }).click();

    await page.getByRole("button", { name: "Aus dem Werkzeugkoffer entfernen" }).click();
    await expect(page.locator("main").getByRole("status").first()).toContainText("ist entfernt");
    await page.getByRole("button", { name: "Rückgängig" }).click();
    await expect(page.getByText("Die Karte liegt wieder im Werkzeugkoffer.")).toBeVisible();
    await page.goto("/de/lernen");
    await expect(page.getByRole("region", { name: "Zuletzt gemerkt" })).toContainText(named.slice(0, 20));
    await page.context().close();
  });
}

test("a sentence is shown in Arabic in black on white, also where the display is dark", async ({ browser }) => {
  const page = await otherPage(browser, { colorScheme: "dark" });
  await signIn(page, "fertig@musterstadt.example");
  await page.goto("/de/werkzeugkoffer/L04");
  await page.getByRole("button", { name: "Arabisch" }).click();
  await expect(page.locator("h1")).toHaveAttribute("dir", "rtl");
  await expect(page.locator("h1")).toHaveAttribute("lang", "ar");
  expect(await page.locator("main").evaluate((main) => [getComputedStyle(main).color, getComputedStyle(main).backgroundColor])).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
  await expectAccessible(page, "what is shown");
  await page.context().close();
});

test("the tool of a debrief is kept and leads back to its scene", async ({ browser }) => {
  const { email } = await newLearner(browser, "Wanda Werk");
  const page = await otherPage(browser);
  await signIn(page, email, OWN_PASSWORD);
  const attempt = await beginAttempt(page, SCENE);
  await answerAll(page, attempt, journeyOf(SCENE));
  await page.goto(attempt.replace("/spiel/", "/rueckblick/"));
  await page.getByRole("button", { name: "In den Werkzeugkoffer legen" }).click();
  await expect(page.getByText("Die Karte liegt jetzt in Ihrem Werkzeugkoffer.")).toBeFocused();
  await expect(page.getByRole("button", { name: "In den Werkzeugkoffer legen" })).toHaveCount(0);
  await page.getByRole("link", { name: "Karte ansehen" }).click();
  await page.getByRole("link", { name: /^Aus der Szene: / }).click();
  await expect(page).toHaveURL(new RegExp(`/szenen/${SCENE}$`));
  await page.context().close();
});

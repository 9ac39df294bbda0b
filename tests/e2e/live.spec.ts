import { expectAccessible, expectReflow } from "./steps/axe";
import { expect, signIn, test } from "./steps/base";
import { beginDraft, expectProven, field, keptText, TRAINER } from "./steps/editor";
import { otherPage } from "./steps/people";

const SAY = "de.scenes.m1.moves.a1.say";

test("what is typed is kept without a reload, proven, and focus and caret stay", async ({ page }) => {
  await signIn(page, TRAINER);
  const draft = await beginDraft(page, "Mitgeschrieben");
  await page.goto(`${draft}/gliederung?knoten=a1`);
  await page.evaluate(() => Object.assign(window, { same: true }));
  await field(page, SAY).focus();
  await page.keyboard.type("Guten Tag, was kann ich tun?");
  await page.keyboard.press("ArrowLeft");
  await expectProven(page);
  await expect(page.locator("#k-a1").first()).toContainText("Guten Tag, was kann ich tun?");
  await expect(field(page, SAY)).toBeFocused();
  expect(await field(page, SAY).evaluate((element) => (element as HTMLTextAreaElement).selectionStart)).toBe(27);
  expect(await page.evaluate(() => "same" in window)).toBe(true);
  expect(await keptText(page, draft)).toContain('say: "Guten Tag, was kann ich tun?"');
  await expect(page.locator("main [role=status]")).toHaveText("");
});

test("a field says at once what is wrong with it, as its description, and the page stays accessible", async ({ page }) => {
  await signIn(page, TRAINER);
  const draft = await beginDraft(page, "Gleich gesagt");
  await page.goto(`${draft}/gliederung?knoten=a1`);
  const say = field(page, SAY);
  await say.focus();
  await page.keyboard.type("Merhaba! ");
  await expect(say).toHaveAccessibleDescription(/Muss: „Merhaba“ steht hier ohne Angabe der Sprache\./u);
  await expect(say).toHaveAttribute("aria-invalid", "true");
  await expectProven(page);
  await expectAccessible(page, "editor with hints");
  await page.setViewportSize({ width: 320, height: 640 });
  await expectReflow(page, "editor with hints");
  await say.fill("Guten Tag.");
  await expect(say).not.toHaveAttribute("aria-invalid", "true");
});

test("undo and redo work by keys in both views and keep the place", async ({ page }) => {
  await signIn(page, TRAINER);
  const draft = await beginDraft(page, "Hin und her");
  await page.goto(`${draft}/gliederung?knoten=a1`);
  await field(page, SAY).fill("Eins");
  await field(page, SAY).blur();
  await expectProven(page);
  await page.locator("#auswahl").focus();
  await page.keyboard.press("Control+z");
  await expect(field(page, SAY)).toHaveValue("");
  await expect(page.locator("#auswahl")).toBeFocused();
  await page.keyboard.press("Control+Shift+z");
  await expect(field(page, SAY)).toHaveValue("Eins");
  await page.goto(`${draft}/text`);
  await page.getByRole("button", { name: "Rückgängig" }).focus();
  await page.keyboard.press("Control+z");
  await expect(page.locator("#text")).not.toHaveValue(/say: "Eins"/u);
  await page.getByRole("button", { name: "Wiederholen" }).click();
  await expect(page.locator("#text")).toHaveValue(/say: "Eins"/u);
});

test("a step back that would take somebody else's words shows them first", async ({ page, browser }) => {
  await signIn(page, TRAINER);
  const draft = await beginDraft(page, "Zurück zu zweit");
  const other = await otherPage(browser);
  await signIn(other, TRAINER);
  for (const one of [page, other]) await one.goto(`${draft}/gliederung?knoten=a1`);
  await field(other, SAY).fill("Von nebenan.");
  await field(other, SAY).blur();
  await expectProven(other);
  await other.context().close();
  await page.locator("#auswahl").focus();
  await page.keyboard.press("Control+z");
  await expect(page.locator("main [role=status]")).toContainText("Jemand anderes hat inzwischen gespeichert");
  await expect(field(page, SAY)).toHaveValue("Von nebenan.");
  await page.keyboard.press("Control+z");
  await expect(field(page, SAY)).toHaveValue("");
});

test("of two people in one part other fields come together, and in one field the second decides", async ({ page, browser }) => {
  await signIn(page, TRAINER);
  const draft = await beginDraft(page, "Zwei in einem");
  const other = await otherPage(browser);
  await signIn(other, TRAINER);
  for (const one of [page, other]) await one.goto(`${draft}/gliederung?knoten=a1`);
  await field(other, "de.scenes.m1.moves.a1.hint").fill("Gut so.");
  await field(other, "de.scenes.m1.moves.a1.hint").blur();
  await expectProven(other);
  await field(page, SAY).fill("Meins.");
  await field(page, SAY).blur();
  await expectProven(page);
  await expect(field(page, "de.scenes.m1.moves.a1.hint")).toHaveValue("Gut so.");
  await expect(page.locator("main [role=status]")).toContainText("Beides ist jetzt hier");
  await field(other, SAY).fill("Ihres.");
  await field(other, SAY).blur();
  await expect(other.getByLabel("Gespeicherte Fassung")).toHaveValue("Meins.");
  await expect(other.locator("main [role=status]")).toContainText("Noch nicht gespeichert");
  await expectAccessible(other, "two versions");
  await other.getByRole("button", { name: "Meine Fassung behalten" }).click();
  await expectProven(other);
  expect(await keptText(page, draft)).toContain('say: "Ihres."');
  await other.context().close();
});

test("in one text the second sees both whole, and decides", async ({ page, browser }) => {
  await signIn(page, TRAINER);
  const draft = await beginDraft(page, "Zu zweit im Text");
  const other = await otherPage(browser);
  await signIn(other, TRAINER);
  for (const one of [page, other]) await one.goto(`${draft}/text`);
  await page.locator("#text").fill("# erster");
  await page.locator("#text").blur();
  await expectProven(page);
  await other.locator("#text").fill("# zweiter");
  await other.getByRole("button", { name: "Text speichern" }).click();
  await expect(other.getByLabel("Gespeicherte Fassung")).toHaveValue("# erster");
  await expect(other.locator("#text")).toHaveValue("# zweiter");
  await expectAccessible(other, "conflict");
  await other.setViewportSize({ width: 320, height: 640 });
  await expectReflow(other, "conflict");
  await other.getByRole("button", { name: "Gespeicherte Fassung nehmen" }).click();
  await expect(other.locator("#text")).toHaveValue("# erster");
  await expect(other.locator("main [role=status]")).toHaveText("");
  await other.context().close();
});

test("a session that ends in the middle of a sentence keeps the sentence", async ({ page, context }) => {
  await signIn(page, TRAINER);
  const draft = await beginDraft(page, "Abgemeldet");
  await page.goto(`${draft}/gliederung?knoten=a1`);
  await context.clearCookies();
  const sentence = "Dieser Satz ist lang genug, um behalten zu werden, und darf nicht verloren gehen.";
  await field(page, SAY).fill(sentence);
  await field(page, SAY).blur();
  await expect(page.locator("main [role=status]")).toContainText("Ihre Sitzung ist zu Ende");
  await page.getByRole("button", { name: "Neu anmelden und speichern" }).click();
  await expect(page.locator("main textarea").filter({ hasText: sentence })).toHaveCount(1);
});

test("what is typed is kept before another form does its work or a link leaves", async ({ page }) => {
  await signIn(page, TRAINER);
  const draft = await beginDraft(page, "Vor dem Weggehen");
  await page.goto(`${draft}/gliederung?knoten=a1`);
  await field(page, SAY).fill("Zuerst ich.");
  await page.getByRole("button", { name: "Duplizieren" }).click();
  await expect(page.locator(".app-outline__answers li")).toHaveCount(3);
  await expect(page.locator(".app-outline__answers li", { hasText: "Zuerst ich." })).toHaveCount(2);
  await page.locator(".app-inspector > form:not(.app-deed) textarea").first().fill("Dann der Weg.");
  await page.getByRole("link", { name: "Zurück zur Gliederung" }).click();
  await expect(page.locator(".app-outline__answers")).toContainText("Dann der Weg.");
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });
    test("a finding is mended where it is selected and taken back", async ({ page }) => {
      await signIn(page, TRAINER);
      const draft = await beginDraft(page, `Behoben ${javaScriptEnabled ? "mit" : "ohne"} Skript`, "Muster: Deeskalation");
      await page.goto(`${draft}/gliederung?knoten=a2`);
      await field(page, "v.scenes.m1.moves.a2.to").fill("nirgendwo");
      await page.getByRole("button", { name: "Speichern", exact: true }).click();
      await (javaScriptEnabled ? expectProven(page) : page.waitForURL(/getan=/u));
      const place = page.locator("section[aria-labelledby=stelle]");
      await expect(place).toContainText("nirgendwo");
      await place.locator("select[name=wahl]").selectOption({ label: "Die Nummer" });
      await place.getByRole("button", { name: "Ziel wählen" }).click();
      await expect(page.locator("#k-a2")).toContainText("Die Nummer");
      await expect(page.locator("section[aria-labelledby=stelle]", { hasText: "nirgendwo" })).toHaveCount(0);
      await page.getByRole("button", { name: "Rückgängig" }).click();
      await expect(page.locator("#k-a2")).toContainText("kein Ziel");
    });
  });
}

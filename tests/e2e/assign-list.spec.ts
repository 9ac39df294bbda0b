import { expect, signIn, test } from "./steps/base";
import { COURSE } from "./steps/content";

const HR = "personal@musterstadt.example";
const LIST = ["Name;E-Mail", "Öztürk;halb@musterstadt.example", "fern;lernen@musterland.example", "Tippfehler;niemand@musterstadt.example", "Müller;kein Konto", "zweimal;halb@musterstadt.example", "fertig;fertig@musterstadt.example"].join("\r\n");

for (const javaScriptEnabled of [true, false]) {
  test.describe(`a course for a list of people, ${javaScriptEnabled ? "with" : "without"} script`, () => {
    test.use({ javaScriptEnabled });

    test("is read from a file as Excel writes it, mended, taken over in part beside a unit, and is one row that rests", async ({ page }) => {
      await signIn(page, HR);
      await page.goto("/de/personal/zuweisungen");
      const before = await page.locator("main tbody tr").count();
      await page.goto(`/de/personal/zuweisungen/neu/wer?kurs=${COURSE}`);
      await page.getByLabel("Bestimmte Einheiten oder Personen").check();
      await page.getByLabel("Leitung und Querschnitt").check();
      await page.getByLabel("Oder eine Liste als Datei wählen").setInputFiles({ name: "liste.csv", mimeType: "text/csv", buffer: Buffer.from(LIST, "latin1") });
      await page.getByRole("button", { name: "Angaben übernehmen" }).click();
      await expect(page.getByRole("alert")).toContainText("Nicht jede Zeile kann übernommen werden.");
      // What other authorities know is told in the words for what nobody knows.
      await expect(page.getByRole("row", { name: /^(Zeile )?3 / })).toContainText("In Ihrem Bereich hat niemand diese Adresse.");
      await expect(page.getByRole("row", { name: /^(Zeile )?4 / })).toContainText("In Ihrem Bereich hat niemand diese Adresse.");
      await expect(page.getByRole("row", { name: /^(Zeile )?5 / })).toContainText("Das ist keine E-Mail-Adresse.");
      await expect(page.getByRole("row", { name: /^(Zeile )?6 / })).toContainText("Die Adresse steht schon weiter oben.");
      await expect(page.locator("#people")).toHaveValue(LIST.replaceAll("\r\n", "\n"));
      await page.getByRole("button", { name: "2 von 6 übernehmen" }).click();
      await page.locator("#due").fill("in 6 Wochen");
      await page.getByRole("button", { name: "Angaben übernehmen" }).click();
      await page.getByRole("button", { name: "Angaben übernehmen" }).click();
      await expect(page.locator("main")).toContainText("Das betrifft 5 Personen.");
      await page.getByRole("link", { name: "Für wen ändern" }).click();
      await expect(page.locator("#people")).toHaveValue("halb@musterstadt.example\nfertig@musterstadt.example");
      await page.getByRole("button", { name: "Angaben übernehmen" }).click();
      await page.getByRole("button", { name: "Kurs zuweisen" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Der Kurs ist zugewiesen");
      await page.goto("/de/personal/zuweisungen");
      await expect(page.locator("main tbody tr")).toHaveCount(before + 1);
      const row = page.locator("main tbody tr").first();
      await expect(row).toContainText("Gilt für 5 Personen.");
      await row.getByRole("button", { name: /Pausieren/u }).click();
      await expect(page.locator("main tbody tr").first()).toContainText("Ohne Pause gilt sie für 5 Personen.");
    });
  });
}

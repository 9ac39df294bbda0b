import { expect, signIn, test } from "./steps/base";

const ADMIN = "admin@musterstadt.example";

test.describe("the administration, also without script", () => {
  test.use({ javaScriptEnabled: false });

  test("looks at a list of units from a file, mends it, takes it over and closes a unit again", async ({ page }) => {
    await signIn(page, ADMIN);
    await page.goto("/de/admin/einheiten/import/datei");
    const send = async (text: string) => {
      await page.getByLabel("Oder eine CSV-Datei wählen").setInputFiles({ name: "einheiten.csv", mimeType: "text/csv", buffer: Buffer.from(text, "latin1") });
      await page.getByRole("button", { name: "Was würde passieren?" }).click();
    };
    await send("Einheit;Gehört zu\nPrüfstelle Süd;Mond\n");
    await expect(page.getByRole("alert")).toContainText("In der Liste sind Fehler");
    await expect(page.getByRole("row", { name: /Mond/u })).toContainText("Fügen Sie eine Zeile");
    await send("Einheit;Gehört zu\nPrüfstelle Süd;Servicepunkt\n");
    await expect(page.getByRole("row", { name: /Prüfstelle Süd/u })).toContainText("Servicepunkt");
    await page.getByRole("button", { name: "Liste jetzt übernehmen" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Die Liste ist übernommen");
    await page.getByRole("link", { name: "Zu den Einheiten" }).click();
    await page.getByRole("link", { name: "Prüfstelle Süd" }).click();
    await page.getByRole("link", { name: "Was würde beim Schließen passieren?" }).click();
    await expect(page.getByRole("main")).toContainText("In der Einheit ist niemand.");
    await page.getByRole("button", { name: "Einheit jetzt schließen" }).click();
    await expect(page.getByRole("status").filter({ hasText: "geschlossen" })).toBeVisible();
  });

  test("sees what other roles mean before giving them, and finds it in the log", async ({ page }) => {
    await signIn(page, ADMIN);
    await page.goto("/de/admin/konten?suche=Bernd");
    await page.getByRole("link", { name: "Bernd Hülsmann" }).click();
    await page.getByRole("link", { name: "Rollen ändern" }).click();
    await page.getByLabel("Schulungsteam").check();
    await page.getByRole("button", { name: "Was würde passieren?" }).click();
    await expect(page.getByRole("main")).toContainText("wird überall abgemeldet");
    await page.getByRole("button", { name: "Rollen jetzt ändern" }).click();
    await expect(page.getByText("Die Rollen sind geändert.")).toBeVisible();
    await page.goto("/de/admin/protokoll?art=roles-changed&kette=pruefen");
    await expect(page.getByRole("row", { name: /Bernd Hülsmann/u })).toContainText("Kommt dazu: Schulungsteam");
    await expect(page.getByText(/Unverändert: \d+ Einträge geprüft/u)).toBeVisible();
  });
});

test("a learner copies the link of a certificate", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await signIn(page, "fertig@musterstadt.example");
  await page.goto("/de/zertifikate");
  await page.locator("main a[href*='/zertifikate/']").first().click();
  await page.getByRole("button", { name: "Prüflink kopieren" }).click();
  await expect(page.getByText("Kopiert", { exact: true })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/nachweis\/[0-9A-Z-]{19}$/u);
});

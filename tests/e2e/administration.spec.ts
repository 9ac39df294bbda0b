import { violationsOf } from "./steps/axe";
import { expect, signIn, test } from "./steps/base";
import { otherPage } from "./steps/people";

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

test("the administration tells what becomes of a barrier, and deletes the report", async ({ page, browser }) => {
  await signIn(page, ADMIN);
  await page.goto("/de/barriere-melden");
  await page.getByLabel("Was wollten Sie tun").fill("Die Zahlen im Bericht sind für mich nicht zu hören.");
  await page.getByLabel("Wie wir Sie erreichen").fill("030 23125 888");
  await page.getByRole("button", { name: "Barriere melden" }).click();
  const number = (await page.locator("strong.app-code").textContent()) ?? "";
  await page.goto("/de/admin");
  await page.getByRole("link", { name: "Gemeldete Barrieren" }).click();
  await page.getByRole("link", { name: `Meldung ${number} bearbeiten` }).click();
  const tell = async (what: string) => {
    await page.getByLabel("Was wurde gemeldet?").fill(what);
    await page.getByLabel("Was wird oder wurde getan?").fill("Die Tabelle bekommt eine Überschrift.");
    await page.getByLabel("in Arbeit").check();
    await page.getByRole("button", { name: "Veröffentlichen" }).click();
  };
  await tell("Die Zahlen im Bericht sind für mich nicht zu hören.");
  await expect(page.getByRole("alert")).toContainText("Sagen Sie es in eigenen Worten.");
  expect(await violationsOf(page)).toEqual([]);
  await tell("Zahlen in einer Tabelle wurden nicht vorgelesen.");
  await expect(page.getByText("Gespeichert. So steht es jetzt in der Erklärung zur Barrierefreiheit.")).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);

  const learner = await otherPage(browser);
  await signIn(learner, "lernen@musterstadt.example");
  await learner.goto("/de/barrierefreiheit");
  await expect(learner.getByRole("listitem").filter({ hasText: number })).toContainText("in Arbeit: Zahlen in einer Tabelle wurden nicht vorgelesen.");

  await page.getByRole("link", { name: "Was würde beim Löschen passieren?" }).click();
  await expect(page.getByRole("main")).toContainText("Danach können Sie nicht mehr antworten.");
  expect(await violationsOf(page)).toEqual([]);
  await page.getByLabel("Zur Bestätigung").fill(number);
  await page.getByRole("button", { name: "Meldung jetzt löschen" }).click();
  await expect(page.getByText("Die Meldung ist gelöscht.")).toBeVisible();
  await expect(page.getByText("030 23125 888")).toHaveCount(0);
  await page.getByRole("link", { name: `Meldung ${number} bearbeiten` }).click();
  await page.getByRole("button", { name: "Aus der Erklärung nehmen" }).click();
  await expect(page.getByText("Zurückgenommen. In der Erklärung steht dazu nichts mehr.")).toBeVisible();
  await learner.reload();
  await expect(learner.getByRole("listitem").filter({ hasText: number })).toHaveCount(0);
  await page.goto("/de/admin/protokoll?art=report-emptied&kette=pruefen");
  await expect(page.getByRole("row", { name: new RegExp(number, "u") })).toContainText("Gemeldete Barriere gelöscht");
  await expect(page.getByText(/Unverändert: \d+ Einträge geprüft/u)).toBeVisible();
  await learner.context().close();
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

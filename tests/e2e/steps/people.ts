import { type Browser, expect, type BrowserContextOptions, type Page } from "@playwright/test";
import { signIn, watch } from "./base";

export const OWN_PASSWORD = "Kranich Besen Montag 7";

/** A new person of Musterstadt: entered by the administration, with the password set by the one-time link. */
export async function newLearner(browser: Browser, name: string): Promise<{ readonly name: string; readonly email: string }> {
  const email = `${name.toLowerCase().replace(/[^a-z0-9]+/g, ".")}@musterstadt.example`;
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, "admin@musterstadt.example");
  await page.goto("/de/admin/konten");
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.locator("#email").fill(email);
  await page.locator("#unit").selectOption({ label: "Servicepunkt" });
  await page.getByRole("button", { name: "Konto anlegen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
  const link = await page.locator("#link").inputValue();
  await context.close();
  await setPassword(browser, link);
  return { name, email };
}

async function setPassword(browser: Browser, link: string): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(link);
  await page.locator("#password").fill(OWN_PASSWORD);
  await page.getByRole("button", { name: "Passwort festlegen" }).click();
  await expect(page.locator("main")).toHaveAttribute("data-page", "anmelden");
  await context.close();
}

/** A page of its own for somebody else. */
export async function otherPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  await watch(context);
  return context.newPage();
}

import { type APIRequestContext, type Browser, expect, type BrowserContextOptions, type Page } from "@playwright/test";
import { openSession, watch } from "./base";
import { sendForm } from "./posting";

export const OWN_PASSWORD = "Kranich Besen Montag 7";

/** A new person of Musterstadt: entered by the administration, with the password set by the one-time link. */
export async function newLearner(browser: Browser, name: string): Promise<{ readonly name: string; readonly email: string }> {
  const email = `${name.toLowerCase().replace(/[^a-z0-9]+/g, ".")}@musterstadt.example`;
  const { request, close } = await sessionOf(browser);
  await openSession(request, "admin@musterstadt.example");
  const unit = /<option value="([^"]+)"[^>]*>Servicepunkt</.exec(await (await request.get("/de/admin/konten")).text())?.[1] ?? "";
  const made = await sendForm(request, "/de/admin/konten", { name, email, unit });
  const link = /id="link"[^>]*value="([^"]+)"/.exec(await made.text())?.[1];
  expect(link, `the one-time link of ${name}`).toBeDefined();
  await close();
  await setPassword(browser, new URL(link ?? "").pathname);
  return { name, email };
}

async function setPassword(browser: Browser, path: string): Promise<void> {
  const { request, close } = await sessionOf(browser);
  expect((await sendForm(request, path, { password: OWN_PASSWORD })).status()).toBe(303);
  await close();
}

/** Somebody's requests without a page, with cookies of their own. */
async function sessionOf(browser: Browser): Promise<{ readonly request: APIRequestContext; readonly close: () => Promise<void> }> {
  const context = await browser.newContext();
  return { request: context.request, close: () => context.close() };
}

/** A page of its own for somebody else. */
export async function otherPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  await watch(context);
  return context.newPage();
}

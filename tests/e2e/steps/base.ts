import { type APIRequestContext, type BrowserContext, expect, type Page, test as plain } from "@playwright/test";
import { sendForm } from "./posting";

/** What went wrong in any page of the running test. A worker runs one test at a time. */
const wrong: string[] = [];

/** Notes console errors, uncaught errors and policy violations of a context. */
export async function watch(context: BrowserContext): Promise<void> {
  context.on("console", (message) => {
    if (message.type() === "error" && !expectedStatus(message.text())) wrong.push(message.text());
  });
  context.on("weberror", (error) => wrong.push(String(error.error())));
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
  });
}

/** A test in which nothing may go wrong unnoticed. */
export const test = plain.extend<{ readonly watched: void }>({
  watched: [
    async ({ context }, use) => {
      wrong.length = 0;
      await watch(context);
      await use();
      expect(wrong, "console errors and policy violations").toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };

/** Chromium writes a line for every answer of 400 and above, and for what is asked while a test has cut the line; which are meant, the tests say themselves. */
function expectedStatus(text: string): boolean {
  return /^Failed to load resource: (?:the server responded with a status of 4|net::ERR_INTERNET_DISCONNECTED)/.test(text);
}

export const PASSWORD = "willkommen-im-demo";

/** Sends what the form of the sign-in page would, and opens the home page. */
export async function signIn(page: Page, email: string, password = PASSWORD, language: "de" | "en" = "de"): Promise<void> {
  await openSession(page.request, email, password, language);
  await page.goto(`/${language}/lernen`);
  await expect(page.locator("main")).toHaveAttribute("data-page", "lernen");
}

/** The session alone, without a page. */
export async function openSession(request: APIRequestContext, email: string, password = PASSWORD, language: "de" | "en" = "de"): Promise<void> {
  const answer = await sendForm(request, `/${language}/anmelden`, { email, password });
  expect(answer.status(), `the sign-in of ${email}`).toBe(303);
}

/** Signs in by the form and waits for the home page. */
export async function signInByForm(page: Page, email: string, password = PASSWORD, language: "de" | "en" = "de"): Promise<void> {
  await page.goto(`/${language}/anmelden`);
  await page.locator("#email").fill(email);
  await page.locator("#password").fill(password);
  await page.locator("main form button[type=submit]").click();
  await expect(page.locator("main")).toHaveAttribute("data-page", "lernen");
}

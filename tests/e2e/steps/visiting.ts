import type { Browser, Page } from "@playwright/test";
import { signIn } from "./base";
import type { Visit } from "./pages";
import { otherPage } from "./people";

/** The people of the visits, each signed in once; every page is looked at in turn. */
export async function visit(browser: Browser, visits: readonly Visit[], look: (page: Page, path: string) => Promise<void>): Promise<void> {
  for (const person of new Set(visits.map(({ as }) => as))) {
    const page = await otherPage(browser);
    if (person !== undefined) await signIn(page, person);
    for (const { path } of visits.filter(({ as }) => as === person)) await look(page, path);
    await page.context().close();
  }
}

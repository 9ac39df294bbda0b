import { chromium, expect } from "@playwright/test";
import { signIn, test } from "./steps/base";
import { askLighthouse } from "./steps/lighthouse";
import { TEN } from "./steps/pages";
import { EVERYTHING } from "./steps/ways";

/** Lighthouse opens tabs of its own, so it gets a browser with a port to talk to. */
const DEBUGGING_PORT = Number(process.env["E2E_PORT"] ?? 3217) + 1001;

if (EVERYTHING) {
  test("Lighthouse gives every one of the ten pages 100 for accessibility", async ({ launchOptions, baseURL }) => {
    test.setTimeout(1_200_000);
    const args = [...(launchOptions.args ?? []), `--remote-debugging-port=${DEBUGGING_PORT}`];
    for (const person of new Set(TEN.map(({ as }) => as))) {
      // Its tabs belong to the browser itself and not to a context: a new browser is nobody yet.
      const context = await chromium.launchPersistentContext("", { ...launchOptions, args, baseURL, locale: "de-DE" });
      if (person !== undefined) await signIn(await context.newPage(), person);
      for (const { path } of TEN.filter(({ as }) => as === person)) {
        const { score, address, missed } = await askLighthouse(`${baseURL}/de/${path}`, DEBUGGING_PORT);
        // Somebody who is not signed in would be led to the sign-in page, whose score says nothing about this one.
        expect.soft(address, path).toBe(`${baseURL}/de/${path}`);
        expect.soft({ path, score, missed }).toEqual({ path, score: 100, missed: [] });
      }
      await context.close();
    }
  });
}

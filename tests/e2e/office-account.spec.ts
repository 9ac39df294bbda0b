import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { freePort } from "../../app/http/listen";
import { CLIENT, openProvider, type Provider } from "../fixtures/office-provider";
import { expect, test, watch } from "./steps/base";
import { emptyFolder, run, serve, type Served } from "./steps/process";

const INIT = ["manage", "init", "--authority", "Stadt Beispielingen", "--land", "BW", "--place", "Beispielingen", "--name", "Ute Beispiel", "--email", "ute@beispielingen.example"];

let provider: Provider;
let server: Served;
let link: string;

test.beforeAll(async () => {
  provider = await openProvider("sub-ute");
  const port = await freePort("127.0.0.1");
  const environment = { DATA_DIR: join(emptyFolder(), "data"), PORT: String(port), BASE_URL: `http://127.0.0.1:${port}`, OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: CLIENT.id, OIDC_CLIENT_SECRET: CLIENT.secret };
  const made = await run(INIT, environment);
  link = /\/de\/passwort\/(\S+)/.exec(made.out)?.[0] ?? "";
  server = await serve(["start"], environment);
});
test.afterAll(async () => {
  expect(await server.stop()).toBe(0);
  await provider.close();
});
test.beforeEach(() => {
  provider.misbehave({});
  provider.signInAs("sub-ute");
});
test.describe.configure({ mode: "serial" });

const main = (page: Page) => page.locator("main");
const press = (page: Page, name: string) => main(page).getByRole("button", { name }).click();

test("the first link connects the office account, and from then on it opens the door", async ({ page }) => {
  await page.goto(`${server.url}${link}`);
  await press(page, "Mit Dienstkonto verbinden");
  await expect(page).toHaveURL(`${server.url}/de/willkommen/sprache`);
  expect((await page.request.get(`${server.url}${link}`)).status()).toBe(410);
  await page.goto(`${server.url}/de/konto`);
  await expect(main(page)).toContainText("Ihr Dienstkonto ist seit dem");
  await expect(main(page).getByRole("button", { name: "Verbindung lösen" })).toHaveCount(0);
  await page.getByRole("button", { name: "Abmelden" }).click();
  await page.goto(`${server.url}/de/konto/darstellung`);
  await press(page, "Mit Dienstkonto anmelden");
  await expect(page).toHaveURL(`${server.url}/de/konto/darstellung`);
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain("office");
});

test("without script the way is the same", async ({ browser }) => {
  const page = await other(browser, false);
  await page.goto(`${server.url}/en/anmelden`);
  await press(page, "Sign in with your office account");
  await expect(main(page)).toHaveAttribute("data-page", "lernen");
  await page.context().close();
});

test("whoever is not connected, has broken off or brings an old answer stays outside and reads why", async ({ browser }) => {
  const page = await other(browser, true);
  provider.signInAs("sub-somebody");
  await page.goto(`${server.url}/de/anmelden`);
  await press(page, "Mit Dienstkonto anmelden");
  await expect(main(page)).toContainText("Dieses Dienstkonto ist hier noch mit niemandem verbunden.");
  await page.reload();
  await expect(main(page)).toContainText("Beginnen Sie noch einmal.");
  await main(page).getByRole("link", { name: "Zur Anmeldeseite" }).click();
  provider.misbehave({ answer: { code: undefined, error: "access_denied" } });
  await press(page, "Mit Dienstkonto anmelden");
  await expect(main(page)).toContainText("Die Anmeldung mit dem Dienstkonto wurde abgebrochen.");
  provider.misbehave({ foreignKey: true });
  await page.goto(`${server.url}/de/anmelden`);
  await press(page, "Mit Dienstkonto anmelden");
  await expect(main(page)).toContainText("ließ sich nicht prüfen");
  await page.goto(`${server.url}/de/lernen`);
  await expect(main(page)).toHaveAttribute("data-page", "anmelden");
  await page.context().close();
});

async function other(browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled });
  await watch(context);
  return context.newPage();
}

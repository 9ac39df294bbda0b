import { readdirSync } from "node:fs";
import type { Browser, Page } from "@playwright/test";
import { expect, signIn, test } from "./steps/base";
import { ACCESS, FOREIGN, WHO, type Access, type Who } from "./steps/access-table";
import { otherPage } from "./steps/people";
import { beginAttempt, post, tokenOf } from "./steps/posting";

const ROLES = Object.keys(WHO) as readonly Who[];

test("every route stands in the table of who may call it", () => {
  const routes = readdirSync("app/routes", { withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name);
  expect(Object.keys(ACCESS).sort()).toEqual(routes.sort());
});

/** Real things of the demonstration for the addresses: a certificate, an attempt and a person of one authority. */
async function realThings(browser: Browser): Promise<Readonly<Record<string, string>>> {
  const learner = await signedIn(browser, WHO.learner);
  const attempt = (await beginAttempt(learner, "s12-die-schachtel")).split("/").at(-1) ?? "";
  await learner.goto("/de/zertifikate");
  const certificate = await lastPart(learner, "main a[href*='/zertifikate/']");
  const code = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/.exec(await (await learner.request.get(`/de/zertifikate/${certificate}`)).text())?.[0] ?? "";
  const administration = await signedIn(browser, WHO.administrator);
  await administration.goto("/de/admin/konten");
  const person = await lastPart(administration, "tbody a");
  await administration.goto("/de/admin/einheiten");
  const unit = await lastPart(administration, ".app-tree a");
  await Promise.all([learner.context().close(), administration.context().close()]);
  return { attempt, certificate, code, person, unit };
}

async function lastPart(page: Page, selector: string): Promise<string> {
  return (await page.locator(selector).first().getAttribute("href"))?.split("/").at(-1) ?? "";
}

async function signedIn(browser: Browser, email: string): Promise<Page> {
  const page = await otherPage(browser);
  await signIn(page, email);
  return page;
}

function address({ path }: Access, things: Readonly<Record<string, string>>): string {
  if (path.startsWith("/")) return path;
  return `/de/${path.replace(/\{(\w+)\}/g, (_, name: string) => things[name] ?? "")}`;
}

test("routes answer nobody but those who may call them", async ({ browser, page }) => {
  const things = await realThings(browser);
  const anonymous: string[] = [];
  for (const [route, access] of Object.entries(ACCESS)) {
    const answer = await page.request.get(address(access, things), { maxRedirects: 0 });
    const wanted = route === "$lang.anmelden._index.tsx" ? 200 : access.public ? (access.ok ?? 200) : 303;
    if (answer.status() !== wanted) anonymous.push(`${route}: ${answer.status()} instead of ${wanted}`);
  }
  expect(anonymous).toEqual([]);
  for (const who of ROLES) await expectAnswers(browser, who, things);
});

async function expectAnswers(browser: Browser, who: Who, things: Readonly<Record<string, string>>): Promise<void> {
  const page = await signedIn(browser, WHO[who]);
  const csrf = await tokenOf(page, "/de/lernen");
  const wrong: string[] = [];
  for (const [route, access] of Object.entries(ACCESS)) {
    const target = address(access, things);
    const got = (await page.request.get(target, { maxRedirects: 0 })).status();
    const wanted = wantedStatus(route, access, who);
    if (!wanted.includes(got)) wrong.push(`GET ${route}: ${got} instead of ${wanted.join(" or ")}`);
    if (!access.post) continue;
    const posted = (await post(page, target, { csrf })).status();
    const foreign = FOREIGN[route]?.includes(who) === true;
    const meant = foreign ? 404 : access.post.may.includes(who) ? access.post.ok : (access.post.else ?? 403);
    if (posted !== meant) wrong.push(`POST ${route}: ${posted} instead of ${meant}`);
  }
  expect(wrong, `for ${who}`).toEqual([]);
  await page.context().close();
}

function wantedStatus(route: string, access: Access, who: Who): readonly number[] {
  if (FOREIGN[route]?.includes(who)) return [404];
  if (access.may.includes(who)) return [access.ok ?? 200];
  // A check that was not begun leads to its course, whoever asks.
  return route === "$lang.kurse.$kurs.wissen.tsx" ? [303] : [access.else ?? 403];
}

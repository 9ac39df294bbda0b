import type { BrowserContextOptions, Page } from "@playwright/test";
import { expect, signIn, signInByForm, test } from "./steps/base";
import { keyboard, pointer, type Hands } from "./steps/hands";
import { answerQuestions, beginCourse, finishLessons, onPage, playScenarios, type Traveller } from "./steps/journey";
import { newLearner, otherPage, OWN_PASSWORD } from "./steps/people";
import { EVERYTHING } from "./steps/ways";

type Way = Pick<Traveller, "language" | "byHand"> & {
  readonly name: string;
  readonly person: string;
  readonly options: BrowserContextOptions;
  readonly hands: (page: Page) => Hands;
};

/** `npm test` does everything by hand once; the other ways differ in what they meet, not in how often. */
const AGAIN = EVERYTHING ? "all" : "first";
const SMALL = { width: 320, height: 640 };
const WAYS: readonly Way[] = [
  { name: "with script", person: "Wiebke Anders", options: {}, hands: pointer, language: "de", byHand: "all" },
  { name: "without script", person: "Ahmet Ohnesorg", options: { javaScriptEnabled: false }, hands: pointer, language: "de", byHand: AGAIN },
  { name: "by keyboard alone", person: "Tessa Taste", options: {}, hands: keyboard, language: "de", byHand: AGAIN },
  { name: "at 320 pixels", person: "Klara Klein", options: { viewport: SMALL }, hands: pointer, language: "de", byHand: AGAIN },
  { name: "in English", person: "Gwen English", options: { locale: "en-GB" }, hands: pointer, language: "en", byHand: AGAIN },
];

for (const way of WAYS) {
  test(`from sign-in to a verified certificate and HR's report, ${way.name}`, async ({ browser }) => {
    const { name, email } = await newLearner(browser, way.person);
    const page = await otherPage(browser, way.options);
    const traveller: Traveller = { ...way, page, hands: way.hands(page) };
    await signInByForm(page, email, OWN_PASSWORD, way.language);
    await beginCourse(traveller);
    await finishLessons(traveller);
    await playScenarios(traveller);
    await answerQuestions(traveller);
    const code = await readCertificate(traveller, name);
    await verifyAsStranger(traveller, code, name);
    await findInReport(traveller, name);
    await page.context().close();
  });
}

async function readCertificate({ page, hands, language }: Traveller, name: string): Promise<string> {
  await page.goto(`/${language}/zertifikate`);
  await hands.press(page.locator("main a[href*='/zertifikate/']").first());
  await onPage(page, "zertifikat");
  await expect(page.locator("main")).toContainText(name);
  const address = new URL(page.url()).pathname;
  const pdf = await page.request.get(`${address}.pdf`);
  expect(pdf.headers()["content-type"]).toBe("application/pdf");
  expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");
  const text = await page.locator("main").innerText();
  const code = /[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3}/.exec(text)?.[0];
  expect(code, "the code is printed in fours").toBeDefined();
  return code ?? "";
}

async function verifyAsStranger({ page, language }: Traveller, code: string, name: string): Promise<void> {
  const stranger = await otherPage(page.context().browser() ?? fail(), { javaScriptEnabled: false });
  await stranger.goto(`/${language}/nachweis`);
  await stranger.locator("input[name=code]").fill(` ${code.toLowerCase().replaceAll("-", " ")} `);
  await stranger.locator("form:has(input[name=code]) button[type=submit]").click();
  await expect(stranger.getByRole("heading", { level: 1 })).toContainText(language === "de" ? "Gültig" : "Valid");
  expect(await stranger.content()).not.toContain(name.split(" ")[1]);
  await stranger.locator("input[name=name]").fill(name);
  await stranger.locator("form:has(input[name=name]) button[type=submit]").click();
  await expect(stranger.locator("main")).toContainText(language === "de" ? "steht auf dem Zertifikat" : "is on the certificate");
  await stranger.context().close();
}

async function findInReport({ page, language }: Traveller, name: string): Promise<void> {
  const hr = await otherPage(page.context().browser() ?? fail());
  await signIn(hr, "personal@musterstadt.example", undefined, language);
  await hr.goto(`/${language}/personal/bericht?status=completed&sort=-completedOn`);
  await onPage(hr, "bericht");
  await expect(hr.getByRole("row", { name: new RegExp(name) })).toHaveCount(1);
  const query = new URL(hr.url()).search;
  const csv = await (await hr.request.get(`/${language}/personal/bericht.csv${query}`)).text();
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  expect(csv.split("\r\n").filter((line) => line.startsWith(name))).toHaveLength(1);
  const json = (await (await hr.request.get(`/${language}/personal/bericht.json${query}`)).json()) as { readonly rows: readonly unknown[] };
  expect(json.rows).toHaveLength(csv.trimEnd().split("\r\n").length - 1);
  const xlsx = await hr.request.get(`/${language}/personal/bericht.xlsx${query}`);
  expect((await xlsx.body()).subarray(0, 2).toString()).toBe("PK");
  await hr.context().close();
}

function fail(): never {
  throw new Error("the page has no browser");
}

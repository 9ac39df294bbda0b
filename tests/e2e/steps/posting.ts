import type { APIRequestContext, APIResponse, Page } from "@playwright/test";

/** The form token of a page that was fetched. */
export async function tokenOf(page: Page, path: string): Promise<string> {
  return fieldIn(await (await page.request.get(path)).text(), "csrf");
}

/** Posts as the page's own form would, without following the answer. */
export async function post(page: Page, path: string, fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}): Promise<APIResponse> {
  const origin = new URL(page.url()).origin;
  return page.request.post(path, { form: { ...fields }, headers: { origin, ...headers }, maxRedirects: 0 });
}

/** Several values of one name are several fields. */
export type FormFields = Readonly<Record<string, string | readonly string[]>>;

/** Fetches a page with a form and posts the form with these fields, without following the answer. */
export async function sendForm(request: APIRequestContext, path: string, fields: FormFields): Promise<APIResponse> {
  const shown = await request.get(path);
  const body = new URLSearchParams({ csrf: fieldIn(await shown.text(), "csrf") });
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
  const headers = { origin: new URL(shown.url()).origin, "content-type": "application/x-www-form-urlencoded" };
  return request.post(path, { data: body.toString(), headers, maxRedirects: 0 });
}

/** A new attempt at a scenario; answers its address. */
export async function beginAttempt(page: Page, scenario: string, language = "de"): Promise<string> {
  const briefing = `/${language}/szenen/${scenario}`;
  const answer = await post(page, briefing, { csrf: await tokenOf(page, briefing), intent: "beginnen" });
  return new URL(answer.headers()["location"] ?? "", "http://x").pathname;
}

/** The hidden turn of the moment at an address. */
export async function turnAt(page: Page, address: string): Promise<string> {
  return fieldIn(await (await page.request.get(address)).text(), "turn");
}

/** What a hidden field of a page holds. */
export function fieldIn(html: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? "";
}

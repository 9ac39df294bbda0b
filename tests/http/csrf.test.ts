import { describe, expect, test } from "vitest";
import { isFormToken, makeFormToken } from "~/http/form-token";
import { isSameOrigin, publicOrigin } from "~/http/origin";
import { ask, formHeaders, openPage, serve, signedIn } from "./fixture";

const PATHS = ["/de/kurse/k1", "/de/kurse/k1.data", "/de/personal/bericht.csv"];

describe.each(PATHS)("a post to %s", (path) => {
  test("is carried out with the same origin and the visitor's token", async () => {
    const { port } = await serve();
    const { cookie, csrf } = await openPage(port);
    const got = await ask(port, { method: "POST", path, headers: formHeaders(port, cookie), body: `csrf=${csrf}&a=1` });
    expect(got.status).toBe(200);
    expect(JSON.parse(got.text).form).toEqual({ csrf, a: "1" });
  });

  test.each([
    ["no Origin and no Sec-Fetch-Site", {}],
    ["Origin: null", { origin: "null" }],
    ["a foreign origin", { origin: "https://evil.example" }],
    ["a sibling host", { origin: "http://www.127.0.0.1.example:3000" }],
    ["another port", { origin: "http://127.0.0.1:1" }],
    ["https instead of http", { origin: "https://127.0.0.1" }],
    ["a foreign origin that also forges X-Forwarded-Host", { origin: "https://evil.example", "x-forwarded-host": "evil.example" }],
    ["a foreign origin that claims the same site", { origin: "https://evil.example", "sec-fetch-site": "same-origin" }],
    ["Sec-Fetch-Site: cross-site", { "sec-fetch-site": "cross-site" }],
    ["Sec-Fetch-Site: same-site", { "sec-fetch-site": "same-site" }],
    ["Sec-Fetch-Site: none", { "sec-fetch-site": "none" }],
  ])("is refused with %s, even with a good token", async (_name, headers) => {
    const { port } = await serve({ pages: neverAsked });
    const good = await serve();
    const { cookie, csrf } = await openPage(good.port);
    const got = await ask(port, { method: "POST", path, headers: { cookie, "content-type": "application/x-www-form-urlencoded", ...headers }, body: `csrf=${csrf}` });
    expect(got.status).toBe(403);
  });

  test.each([
    ["is missing", () => ""],
    ["is empty", () => "csrf="],
    ["is of somebody else", (other: string) => `csrf=${other}`],
    ["is cut short", (_other: string, own: string) => `csrf=${own.slice(0, -4)}`],
    ["is nonsense", () => "csrf=%00%ff"],
    ["stands only in the address", () => "a=1"],
  ])("is refused when the token %s", async (_name, body) => {
    const { port } = await serve();
    const own = await openPage(port);
    const other = await openPage(port);
    const got = await ask(port, { method: "POST", path: `${path}?csrf=${own.csrf}`, headers: formHeaders(port, own.cookie), body: body(other.csrf, own.csrf) });
    expect(got.status).toBe(403);
  });

  test.each(["text/plain", "application/json", ""])("is refused as %s", async (type) => {
    const { port } = await serve();
    const { cookie, csrf } = await openPage(port);
    const headers = { ...formHeaders(port, cookie), "content-type": type };
    const got = await ask(port, { method: "POST", path, headers, body: `csrf=${csrf}` });
    expect(got.status).toBe(415);
  });
});

test("the other names of this machine are the same origin", async () => {
  const { port } = await serve();
  const { cookie, csrf } = await openPage(port);
  const headers = { ...formHeaders(port, cookie), origin: `http://localhost:${port}`, host: `localhost:${port}` };
  expect((await ask(port, { method: "POST", headers, body: `csrf=${csrf}` })).status).toBe(200);
});

test("a browser that hides the origin is believed when it says same-origin itself", () => {
  const site = publicOrigin({ baseUrl: "https://lernen.example.org", host: "127.0.0.1", port: 3000 });
  expect(isSameOrigin({ origin: "null", "sec-fetch-site": "same-origin" }, site)).toBe(true);
  expect(isSameOrigin({ "sec-fetch-site": "same-origin" }, site)).toBe(true);
  expect(isSameOrigin({ origin: "https://lernen.example.org" }, site)).toBe(true);
  expect(isSameOrigin({ origin: "http://lernen.example.org" }, site)).toBe(false);
  expect(isSameOrigin({ origin: "http://127.0.0.1:3000" }, site)).toBe(false);
});

test("a token of the time before signing in is not one of the session", async () => {
  const { port, deps } = await serve();
  const before = await openPage(port);
  const session = await signedIn(deps);
  const headers = formHeaders(port, `${before.cookie}; ${session}`);
  expect((await ask(port, { method: "POST", headers, body: `csrf=${before.csrf}` })).status).toBe(403);
  const after = await openPage(port, session);
  expect((await ask(port, { method: "POST", headers: formHeaders(port, session), body: `csrf=${after.csrf}` })).status).toBe(200);
});

test("who was signed out meanwhile is told so and led to the sign-in page", async () => {
  const { port, deps } = await serve();
  const session = await signedIn(deps);
  const { csrf } = await openPage(port, session);
  deps.clock = "2026-11-23T20:00:01.000Z";
  const got = await ask(port, { method: "POST", path: "/de/kurse/k1", headers: formHeaders(port, session), body: `csrf=${csrf}` });
  expect(got.status).toBe(403);
  expect(got.text).toContain("/de/anmelden?next=%2Fde%2Fkurse%2Fk1");
});

test("tokens look different on each page and survive a change of the secret", () => {
  const [first, second] = [makeFormToken(["old"], "v"), makeFormToken(["old"], "v")];
  expect(first).not.toBe(second);
  expect([first, second].every((token) => isFormToken(["new", "old"], "v", token))).toBe(true);
  expect(isFormToken(["new"], "v", first)).toBe(false);
  expect(isFormToken(["old"], "w", first)).toBe(false);
  expect(isFormToken(["old"], "v", null)).toBe(false);
});

async function neverAsked(): Promise<Response> {
  throw new Error("the pages were asked");
}

import { describe, expect, test } from "vitest";
import { cookieGone, cookieWith, readCookie } from "~/http/cookies";
import { safeNext } from "~/session.server";
import { ask, formHeaders, openPage, PERSON, serve, signedIn, type Pages } from "./fixture";

const TOKEN = "A".repeat(43);
const signsIn: Pages = async (request, context) => {
  if (request.method === "POST") await context.session.begin(PERSON.id);
  return Response.json({ viewer: context.viewer?.person, csrf: context.csrf });
};
const signsOut: Pages = async (request, context) => {
  if (request.method === "POST") await context.session.end();
  return Response.json({ viewer: context.viewer?.person, csrf: context.csrf });
};

test("the session cookie is bound to the host and hidden from scripts", () => {
  expect(cookieWith("session", TOKEN, true)).toBe(`__Host-sid=${TOKEN}; Path=/; HttpOnly; SameSite=Lax; Secure`);
  expect(cookieWith("session", TOKEN, false)).toBe(`sid=${TOKEN}; Path=/; HttpOnly; SameSite=Lax`);
  expect(cookieGone("session", true)).toBe("__Host-sid=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0");
});

test.each([
  ["a good one", `a=b; sid=${TOKEN}`, TOKEN],
  ["none", "a=b", undefined],
  ["two of them", `sid=${TOKEN}; sid=${"B".repeat(43)}`, "malformed"],
  ["too short", "sid=abc", "malformed"],
  ["empty", "sid=", "malformed"],
  ["too long", `sid=${TOKEN}A`, "malformed"],
  ["another alphabet", `sid=${"ä".repeat(43)}`, "malformed"],
  ["the name as the end of another", `xsid=${TOKEN}`, undefined],
])("%s", (_name, header, value) => {
  expect(readCookie(header, "session", false)).toBe(value);
});

test("over https the plain name counts for nothing: a sibling host could set it", () => {
  expect(readCookie(`sid=${TOKEN}`, "session", true)).toBeUndefined();
});

describe("a session cookie that is not known", () => {
  test.each([`sid=${TOKEN}`, "sid=tampered", "sid=", `sid=${TOKEN}; sid=${TOKEN}`])("%s is not signed in and is removed", async (cookie) => {
    const { port } = await serve();
    const got = await ask(port, { headers: { cookie } });
    expect(JSON.parse(got.text).viewer).toBeUndefined();
    expect(got.headers["set-cookie"]).toContain("sid=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
  });

  test("one changed character is enough", async () => {
    const { port, deps } = await serve();
    const cookie = await signedIn(deps);
    const changed = `${cookie.slice(0, -2)}${cookie.at(-2) === "A" ? "B" : "A"}${cookie.at(-1) ?? ""}`;
    expect(JSON.parse((await ask(port, { headers: { cookie } })).text).viewer).toBe(PERSON.id);
    expect(JSON.parse((await ask(port, { headers: { cookie: changed } })).text).viewer).toBeUndefined();
  });
});

test("signing in makes a new session each time and ends the one before", async () => {
  const { port, deps } = await serve({ pages: signsIn });
  const old = await signedIn(deps);
  const { csrf } = await openPage(port, old);
  const got = await ask(port, { method: "POST", headers: formHeaders(port, old), body: `csrf=${csrf}` });
  const fresh = got.headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
  expect(fresh).toMatch(/^sid=[\w-]{43}$/);
  expect(fresh).not.toBe(old);
  expect(JSON.parse((await ask(port, { headers: { cookie: fresh } })).text).viewer).toBe(PERSON.id);
  expect(JSON.parse((await ask(port, { headers: { cookie: old } })).text).viewer).toBeUndefined();
});

test("the store never sees the token", async () => {
  const { port, deps } = await serve({ pages: signsIn });
  await deps.store.people.save(PERSON);
  const page = await openPage(port);
  const got = await ask(port, { method: "POST", headers: formHeaders(port, page.cookie), body: `csrf=${page.csrf}` });
  const token = /sid=([\w-]{43})/.exec(String(got.headers["set-cookie"]))?.[1] ?? "";
  expect(await deps.store.sessions.read(token)).toBeUndefined();
  expect(await deps.store.sessions.read(deps.digest(token))).toMatchObject({ person: PERSON.id });
  expect(String(got.headers["set-cookie"])).toContain("visit=; ");
});

test("signing out ends the session on the server, not only the cookie", async () => {
  const { port, deps } = await serve({ pages: signsOut });
  const cookie = await signedIn(deps);
  const { csrf } = await openPage(port, cookie);
  const got = await ask(port, { method: "POST", headers: formHeaders(port, cookie), body: `csrf=${csrf}` });
  expect(got.headers["set-cookie"]).toContain("sid=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
  expect(JSON.parse((await ask(port, { headers: { cookie } })).text).viewer).toBeUndefined();
});

test("a page that asks for no form token sets no cookie", async () => {
  const { port } = await serve({ pages: async () => new Response("<p>") });
  expect((await ask(port)).headers["set-cookie"]).toBeUndefined();
});

test.each([
  ["/de/lernen", "/de/lernen"],
  ["/en/kurse/k1?schritt=2", "/en/kurse/k1?schritt=2"],
  ["//evil.example", "/de"],
  ["/de//evil.example", "/de//evil.example"],
  ["/\\evil.example", "/de"],
  ["/de\\..\\evil", "/de"],
  ["https://evil.example/de", "/de"],
  ["/de/../..//evil.example", "/de"],
  ["/de/\tx", "/de"],
  ["/fr/x", "/de"],
  ["", "/de"],
  [null, "/de"],
])("after signing in %s leads to %s", (next, expected) => {
  expect(safeNext(next, "/de")).toBe(expected);
});

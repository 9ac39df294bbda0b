import { expect, test } from "vitest";
import { ask, formHeaders, openPage, serve, signedIn } from "./fixture";

const TEXT = "Ein langer Satz, den niemand noch einmal tippen will. <script>\n\"&";
const PATH = "/de/werkstatt/entwuerfe/x/text?sprache=de";

function bodyOf(fields: Record<string, string>): string {
  return new URLSearchParams(fields).toString();
}

async function ended() {
  const served = await serve();
  const cookie = await signedIn(served.deps);
  const { csrf } = await openPage(served.port, cookie);
  served.deps.clock = "2026-12-24T08:00:00.000Z";
  return { ...served, cookie, csrf };
}

test("what was typed when the session had ended stands on the page that says so, and only as text", async () => {
  const { port, cookie, csrf } = await ended();
  const got = await ask(port, { method: "POST", path: PATH, headers: formHeaders(port, cookie), body: bodyOf({ csrf, text: TEXT, revision: "4", password: "geheim" }) });
  expect(got.status).toBe(403);
  expect(got.text).toContain("den niemand noch einmal tippen will. &#60;script&#62;\n&#34;&#38;</textarea>");
  expect(got.text).toContain('<input type="hidden" name="revision" value="4">');
  expect(got.text).toContain('action="/de/werkstatt/entwuerfe/x/text?sprache=de"');
  expect(got.text).toContain('target="_blank"');
  for (const secret of [csrf, "geheim", "<script"]) expect(got.text).not.toContain(secret);
});

test("sent again after signing in elsewhere it comes with a new token, and with that it is taken", async () => {
  const { port, deps, csrf } = await ended();
  const cookie = await signedIn(deps);
  const again = await ask(port, { method: "POST", path: PATH, headers: formHeaders(port, cookie), body: bodyOf({ csrf, text: TEXT }) });
  expect(again.status).toBe(403);
  const token = /name="csrf" value="([^"]+)"/u.exec(again.text)?.[1] ?? "";
  const got = await ask(port, { method: "POST", path: PATH, headers: formHeaders(port, cookie), body: bodyOf({ csrf: token, text: TEXT }) });
  expect(got.status).toBe(200);
  expect(JSON.parse(got.text).form).toMatchObject({ text: TEXT });
});

test("short entries are not shown again, and nothing of a post from another site", async () => {
  const { port, cookie, csrf } = await ended();
  expect((await ask(port, { method: "POST", path: PATH, headers: formHeaders(port, cookie), body: bodyOf({ csrf, move: "a1" }) })).text).not.toContain("<form");
  const foreign = await ask(port, { method: "POST", path: PATH, headers: { ...formHeaders(port, cookie), origin: "https://evil.example", "sec-fetch-site": "cross-site" }, body: bodyOf({ csrf, text: TEXT }) });
  expect(foreign.text).not.toContain("tippen");
});

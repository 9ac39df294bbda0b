import { request } from "node:http";
import { expect, test } from "vitest";
import { LARGEST_PICTURE } from "~/core/media/picture";
import { LARGEST_RECORDING } from "~/core/media/recording";
import type { Role } from "~/core/organisation/model";
import { AROUND_FILE } from "~/http/body";
import { ask, fixedDeps, formHeaders, openPage, PERSON, serve, signedIn, type Pages } from "./fixture";

const BOUNDARY = "grenze";
const PATH = "/de/werkstatt/bilder";
const part = (name: string, text: string, more = "") => `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n${text}\r\n`;
const TYPE = { "content-type": `multipart/form-data; boundary=${BOUNDARY}` };

test("a form with a file is for whoever is signed in as a trainer and no other page", async () => {
  const { port } = await serve();
  const { cookie, csrf } = await openPage(port);
  const body = Buffer.from(`${part("csrf", csrf)}${part("bild", "x", '; filename="a.png"')}--${BOUNDARY}--\r\n`);
  for (const path of [PATH, "/de/konto"]) expect((await ask(port, { method: "POST", path, headers: { ...formHeaders(port, cookie), ...TYPE }, body })).status).toBe(415);
});

const tellUpload: Pages = async (_request, context) =>
  new Response(JSON.stringify({ csrf: context.csrf, upload: context.upload && { name: context.upload.name, bytes: [...context.upload.bytes] }, fields: Object.fromEntries(context.form) }), { headers: { "content-type": "application/json" } });

const trainer = () => signedInAs("trainer");

async function signedInAs(role: Role) {
  const deps = fixedDeps();
  const session = await signedIn(deps);
  await deps.store.people.save({ ...PERSON, roles: [role] });
  const { port } = await serve({ deps, pages: tellUpload });
  const { cookie, csrf } = await openPage(port, session);
  return { csrf, send: (body: string | Buffer, path = PATH) => ask(port, { method: "POST", path, headers: { ...formHeaders(port, cookie), ...TYPE }, body }) };
}

test("a trainer's file arrives byte for byte beside the fields of its form", async () => {
  const { csrf, send } = await trainer();
  const head = `${part("csrf", csrf)}${part("de", "Größe")}--${BOUNDARY}\r\ncontent-disposition: form-data; name="bild"; filename="a.png"\r\ncontent-type: image/png\r\n\r\n`;
  const { status, text } = await send(Buffer.concat([Buffer.from(head), Buffer.of(0, 13, 10, 255, 45, 45), Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]));
  expect([status, JSON.parse(text)]).toEqual([200, { csrf: expect.any(String) as string, upload: { name: "a.png", bytes: [0, 13, 10, 255, 45, 45] }, fields: { csrf, de: "Größe" } }]);
});

test.each<[Role, string, number]>([
  ["administrator", "/de/admin/erscheinungsbild", 200], ["administrator", PATH, 415], ["trainer", "/de/admin/erscheinungsbild", 415], ["hr", "/de/admin/erscheinungsbild", 415],
])("a file of somebody who is %s at %s: %i", async (role, path, status) => {
  const { csrf, send } = await signedInAs(role);
  expect((await send(`${part("csrf", csrf)}${part("bild", "x", '; filename="a.png"')}--${BOUNDARY}--\r\n`, path)).status).toBe(status);
});

test.each<[string, (csrf: string) => string | Buffer, number]>([
  ["without a token", () => `${part("de", "x")}--${BOUNDARY}--\r\n`, 403],
  ["that is cut off", (csrf) => part("csrf", csrf).slice(0, 40), 400],
  ["of more than 10 MB", (csrf) => Buffer.concat([Buffer.from(`${part("csrf", csrf)}${part("bild", "", '; filename="a.png"')}`), Buffer.alloc(LARGEST_PICTURE + AROUND_FILE, 120)]), 413],
  ["with more than a thousand fields", (csrf) => `${part("csrf", csrf)}${part("a", "1").repeat(1001)}--${BOUNDARY}--\r\n`, 400],
])("a trainer's form %s is refused", async (_name, body, status) => {
  const { csrf, send } = await trainer();
  expect((await send(body(csrf))).status).toBe(status);
});

test("a film may be larger than a picture, at its own page alone", async () => {
  const { csrf, send } = await trainer();
  const film = (bytes: number) => Buffer.concat([Buffer.from(`${part("csrf", csrf)}${part("aufnahme", "", '; filename="a.mp4"').slice(0, -2)}`), Buffer.alloc(bytes, 120), Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);
  expect((await send(film(LARGEST_PICTURE + AROUND_FILE), "/de/werkstatt/aufnahmen")).status).toBe(200);
  expect((await send(film(LARGEST_RECORDING + AROUND_FILE), "/de/werkstatt/aufnahmen")).status).toBe(413);
  expect((await send(film(LARGEST_PICTURE + AROUND_FILE), PATH)).status).toBe(413);
});

/** Sends until somebody answers; tells the status and how many bytes went out. */
function pour(port: number, headers: Readonly<Record<string, string>>, bytes: number): Promise<{ readonly status: number; readonly sent: number }> {
  return new Promise((resolve, reject) => {
    let sent = 0;
    let answered = false;
    const outgoing = request({ host: "127.0.0.1", port, method: "POST", path: PATH, headers }, (incoming) => {
      answered = true;
      incoming.resume();
      incoming.on("end", () => {
        resolve({ status: incoming.statusCode ?? 0, sent });
        outgoing.destroy();
      });
    });
    outgoing.on("error", (error) => (answered ? undefined : reject(error)));
    const chunk = Buffer.alloc(256 * 1024, 120);
    const more = () => {
      while (!answered && sent < bytes) {
        sent += chunk.length;
        if (!outgoing.write(chunk)) return void outgoing.once("drain", more);
      }
      if (!answered) outgoing.end();
    };
    more();
  });
}

test("200 MB are refused while they are being sent, and never held", async () => {
  const { port } = await serve();
  const { cookie } = await openPage(port);
  const before = process.memoryUsage().rss;
  const { status, sent } = await pour(port, { ...formHeaders(port, cookie), ...TYPE, "transfer-encoding": "chunked" }, 200 * 1024 * 1024);
  expect([413, 415]).toContain(status);
  expect(sent).toBeLessThan(60 * 1024 * 1024);
  expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
});

import { openDocuments } from "~/documents/open";
import { editDraft, playDraft, problemPaths } from "~/content/draft-door";
import { createHash, randomBytes } from "node:crypto";
import { request as httpRequest, type IncomingHttpHeaders, type Server } from "node:http";
import { connect } from "node:net";
import type { AppLoadContext } from "@remix-run/node";
import { onTestFinished } from "vitest";
import type { Person } from "~/core/organisation/model";
import { openBackground, type OpenedBackground } from "~/http/background";
import { createHandler } from "~/http/handler";
import { createHttpServer, drain, freePort, listen } from "~/http/listen";
import { openOperation } from "~/http/operation";
import { openMetrics, type Metrics } from "~/http/metrics";
import { publicOrigin } from "~/http/origin";
import { createRouteLabel, createRoutePattern } from "~/http/route-pattern";
import type { Site } from "~/http/site";
import { openThrottle } from "~/http/throttle";
import { openMemoryStore } from "~/store/memory/store";
import type { Deps } from "~/usecases/deps";
import { NO_OWN_COURSES } from "../fixtures/own-courses";

export const SECRET = "a-secret-of-the-tests-with-32-characters";
export const PERSON: Person = {
  id: "p1", authority: "a1", unit: "u1", name: "Jürgen Größe", email: "juergen@musterstadt.example",
  roles: ["learner"], active: true, createdAt: "2026-01-01T00:00:00.000Z",
};

/** Deps over a memory store with a clock that only moves when told to. */
export function fixedDeps(): Deps & { readonly measures: Metrics; readonly background: OpenedBackground; clock: string; readonly logged: Readonly<Record<string, unknown>>[] } {
  const logged: Readonly<Record<string, unknown>>[] = [];
  const write = (fields: Readonly<Record<string, unknown>>, message: string): void => void logged.push({ ...fields, message });
  let counted = 0;
  return {
    clock: "2026-11-23T08:00:00.000Z",
    logged,
    store: openMemoryStore(),
    catalogue: { ...NO_OWN_COURSES, courses: async () => [], course: async () => undefined, lesson: async () => undefined, questions: async () => [], scenarios: async () => [], scenario: async () => undefined, person: () => undefined, reviewScenario: async () => undefined, checkScenario: async () => ({ problems: [], readable: true }), scenarioSources: async () => undefined, publishOwn: async () => ({ problems: [] }), withdrawScenario: async () => undefined, patterns: async () => [], problemPaths, editDraft, playDraft },
    now() {
      return this.clock;
    },
    newId: () => `id${(counted += 1)}`,
    newCode: () => "0123456789ABCDEF",
    newToken: () => randomBytes(32).toString("base64url"),
    digest: (text) => createHash("sha256").update(text).digest("hex"),
    passwords: { hash: async (password) => `hash of ${password}`, verify: async (hash, password) => hash === `hash of ${password}` },
    throttle: openThrottle(),
    background: openBackground((error) => write({ error: String(error) }, "background")),
    origin: "http://127.0.0.1",
    demonstration: false,
    log: { info: write, warn: write, error: write },
    measures: openMetrics(),
    operation: openOperation("2026-11-23T07:00:00.000Z", { mailSetUp: false, backup: async () => ({ last: undefined }) }),
  };
}

/** What the pages of a test answer; without it they say who is asking and give a form token. */
export type Pages = (request: Request, context: AppLoadContext) => Promise<Response>;
const tellViewer: Pages = async (_request, context) =>
  new Response(JSON.stringify({ viewer: context.viewer?.person, csrf: context.csrf, nonce: context.nonce, form: Object.fromEntries(context.form) }), { headers: { "content-type": "application/json" } });

export type Served = { readonly port: number; readonly deps: ReturnType<typeof fixedDeps>; readonly setDraining: (draining: boolean) => void; readonly server: Server };
type Wishes = { readonly pages?: Pages; readonly firstView?: Site["firstView"]; readonly files?: Site["files"]; readonly baseUrl?: string; readonly deps?: ReturnType<typeof fixedDeps> };

/** The real server on a free port, with pages of the test behind it. */
export async function serve({ pages = tellViewer, firstView, files = new Map(), baseUrl, deps = fixedDeps() }: Wishes = {}): Promise<Served> {
  const port = await freePort("127.0.0.1");
  const routePattern = createRoutePattern([":lang/kurse/:kurs"]);
  let draining = false;
  const site: Site = {
    deps, pages, files, firstView,
    documents: openDocuments({ fontFolder: "app/documents/fonts", rosette: () => ({ paths: [], description: "" }) }),
    origin: publicOrigin({ baseUrl, host: "127.0.0.1", port }),
    secrets: [SECRET],
    trustedProxies: 0,
    assets: { enhance: "/assets/enhance-1.js", editor: "/assets/editor-1.js", refusal: "/assets/refusal-1.css" },
    routePattern,
    routeLabel: createRouteLabel({ course: { path: ":lang/kurse/:kurs" } }, routePattern),
    metrics: deps.measures,
    draining: () => draining,
    development: undefined,
  };
  const server = createHttpServer(createHandler(site), site.origin.secure);
  await listen(server, port, "127.0.0.1");
  onTestFinished(() => drain(server));
  return { port, deps, server, setDraining: (now) => void (draining = now) };
}

export type Got = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer; readonly text: string };
export type Ask = { readonly method?: string; readonly path?: string; readonly headers?: Readonly<Record<string, string>>; readonly body?: string | Buffer };

/** Asks with exactly these headers: nothing is added but `Host`. */
export function ask(port: number, { method = "GET", path = "/de", headers = {}, body }: Ask = {}): Promise<Got> {
  return new Promise((resolve, reject) => {
    const asked = httpRequest({ port, host: "127.0.0.1", method, path, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => {
        const whole = Buffer.concat(parts);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: whole, text: whole.toString("utf8") });
      });
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

/** Sends these bytes and answers everything that comes back. */
export function askRaw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    let text = "";
    socket.on("data", (part) => (text += part.toString("latin1")));
    socket.on("close", () => resolve(text));
    socket.on("error", reject);
  });
}

/** A browser without script that has opened a page: its cookie and its form token. */
export async function openPage(port: number, cookie?: string): Promise<{ readonly cookie: string; readonly csrf: string }> {
  const page = await ask(port, cookie === undefined ? {} : { headers: { cookie } });
  const set = page.headers["set-cookie"]?.map((one) => one.split(";")[0] ?? "") ?? [];
  return { cookie: [cookie, ...set].filter((one) => one !== undefined).join("; "), csrf: String(JSON.parse(page.text).csrf) };
}

/** Headers of an honest form post. */
export function formHeaders(port: number, cookie: string): Record<string, string> {
  return { cookie, origin: `http://127.0.0.1:${port}`, "content-type": "application/x-www-form-urlencoded" };
}

/** Cookie of a new session of `PERSON`. */
export async function signedIn(deps: Deps): Promise<string> {
  await deps.store.people.save(PERSON);
  const token = deps.newToken();
  const startedAt = deps.now();
  const endsAt = new Date(Date.parse(startedAt) + 12 * 3_600_000).toISOString();
  await deps.store.sessions.save({ hash: deps.digest(token), person: PERSON.id, startedAt, seenAt: startedAt, endsAt });
  return `sid=${token}`;
}

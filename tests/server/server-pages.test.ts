import { data, redirect, type AppLoadContext, type EntryContext, type ServerBuild } from "@remix-run/node";
import { describe, expect, it } from "vitest";
import { openPages } from "~/server-pages";

type Loader = (asked: { readonly request: Request; readonly params: Readonly<Record<string, string | undefined>> }) => unknown;

/** A build with one page below the root; its pages say what they would be drawn from. */
function opened(loader: Loader, action: () => unknown = () => ({ done: true })) {
  const asked = { loader: 0, root: 0, action: 0 };
  const route = { parentId: "root", path: ":lang/seite/:id", id: "page" };
  const told = async (_request: Request, status: number, headers: Headers, { staticHandlerContext: { loaderData, actionData, errors } }: EntryContext, { handed }: AppLoadContext) =>
    new Response(JSON.stringify({ loaderData: { ...loaderData, ...Object.fromEntries(handed) }, actionData, errors }), { status, headers });
  const module = { default: () => null };
  const build = {
    entry: { module: { default: told, handleError: () => undefined } },
    routes: {
      root: { id: "root", path: "", module: { ...module, ErrorBoundary: () => null, loader: () => ((asked.root += 1), { root: asked.root }) } },
      page: { ...route, module: { ...module, loader: (args: Parameters<Loader>[0]) => ((asked.loader += 1), loader(args)), action: () => ((asked.action += 1), action()) } },
      file: { id: "file", parentId: "root", path: "datei", module: { loader: () => new Response("bytes") } },
    },
    assets: { routes: { root: { id: "root", hasLoader: true }, page: { ...route, hasLoader: true }, file: { id: "file", parentId: "root", path: "datei", hasLoader: true } }, entry: { module: "", imports: [] }, url: "", version: "1" },
    future: { v3_singleFetch: true }, publicPath: "/", assetsBuildDirectory: "", isSpaMode: false, mode: "production",
  } as unknown as ServerBuild;
  const pages = openPages(build, "production");
  const ask = (path: string, init: RequestInit = {}) => pages(new Request(`http://127.0.0.1${path}`, init), { handed: new Map() } as unknown as AppLoadContext);
  return { ask, asked };
}

describe("a page", () => {
  it("is drawn from what its loaders say; each is asked once, with the address", async () => {
    const { ask, asked } = opened(({ params, request }) => ({ id: params["id"], query: new URL(request.url).search }));
    const answer = await ask("/de/seite/7?schritt=2");
    expect(await answer.json()).toMatchObject({ loaderData: { root: { root: 1 }, page: { id: "7", query: "?schritt=2" } }, errors: null });
    expect(asked).toEqual({ loader: 1, root: 1, action: 0 });
  });

  it("keeps the status that its loader gives", async () => {
    const { ask, asked } = opened(() => data({ word: "mend" }, { status: 422, headers: { "set-cookie": "a=1" } }));
    const answer = await ask("/de/seite/7");
    expect([answer.status, answer.headers.get("set-cookie")]).toEqual([422, "a=1"]);
    expect(await answer.json()).toMatchObject({ loaderData: { page: { word: "mend" } } });
    expect(asked.loader).toBe(1);
  });

  it.each([
    { what: "thrown", loader: () => { throw redirect("/de/anmelden", 303); } },
    { what: "returned", loader: () => redirect("/de/anmelden", 303) },
  ])("that sends elsewhere does so: $what", async ({ loader }) => {
    const { ask, asked } = opened(loader);
    const answer = await ask("/de/seite/7");
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/de/anmelden"]);
    expect(asked).toMatchObject({ loader: 1, root: 1 });
  });

  it.each([
    { what: "a refusal", loader: () => { throw data({ refused: "not-found" }, { status: 404 }); }, status: 404 },
    { what: "an error", loader: () => { throw new Error("broken"); }, status: 500 },
    { what: "nothing", loader: () => undefined, status: 500 },
  ])("whose loader comes to $what is the boundary's", async ({ loader, status }) => {
    const { ask, asked } = opened(loader);
    const answer = await ask("/de/seite/7");
    expect(answer.status).toBe(status);
    expect((await answer.json() as { readonly errors: object }).errors).toHaveProperty("root");
    expect(asked.root).toBe(1);
  });

  it("that is posted acts first and is drawn afterwards", async () => {
    const { ask, asked } = opened(() => ({ drawn: asked.action }), () => data({ problem: "too-long" }, { status: 422 }));
    const answer = await ask("/de/seite/7", { method: "POST", body: new URLSearchParams({ a: "b" }), headers: { host: "127.0.0.1" } });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ loaderData: { page: { drawn: 1 } }, actionData: { page: { problem: "too-long" } } });
  });

  it("is found by its own address alone", async () => {
    const { ask } = opened(() => ({}));
    expect(await (await ask("/datei")).text()).toBe("bytes");
    expect((await ask("/nirgends")).status).toBe(404);
  });

  it("of one request knows nothing of another", async () => {
    const { ask } = opened(({ params }) => ({ id: params["id"] }));
    const answers = await Promise.all(["1", "2", "3"].map((id) => ask(`/de/seite/${id}`)));
    expect(await Promise.all(answers.map(async (answer) => ((await answer.json()) as { readonly loaderData: { readonly page: unknown } }).loaderData.page))).toEqual([{ id: "1" }, { id: "2" }, { id: "3" }]);
  });
});

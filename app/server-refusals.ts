import { data, type LoaderFunctionArgs, type ServerBuild } from "@remix-run/node";
import type { RefusalCode } from "./core/refusal";
import { StoreError, type StoreErrorCode } from "./store/error";

type Module = NonNullable<ServerBuild["routes"][string]>["module"];
type Refused = { readonly refused: RefusalCode; readonly status: number };

/** What a page says when the store did not keep what was sent. */
const REFUSALS: { readonly [C in StoreErrorCode]?: Refused } = {
  full: { refused: "disk-full", status: 507 },
  stopped: { refused: "not-saved", status: 503 },
  unreachable: { refused: "store-unreachable", status: 503 },
};

/** The build, with loaders and actions that say in plain words why nothing was saved. Remix would hide the error of the store. */
export function sayingUnsaved(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => [id, route && { ...route, module: saying(route.module) }] as const);
  return { ...build, routes: Object.fromEntries(routes) };
}

function saying(module: Module): Module {
  const { loader, action } = module;
  return { ...module, ...(loader ? { loader: withWords(loader) } : {}), ...(action ? { action: withWords(action) } : {}) };
}

function withWords<Args extends Pick<LoaderFunctionArgs, "context">>(ask: (args: Args) => unknown): (args: Args) => Promise<unknown> {
  return async (args) => {
    try {
      return await ask(args);
    } catch (error) {
      const said = error instanceof StoreError ? REFUSALS[error.code] : undefined;
      if (!said || !(error instanceof Error)) throw error;
      const { deps, reference } = args.context;
      deps.log.error({ reference, refused: said.refused, reason: error.message }, "not saved");
      throw data({ refused: said.refused }, { status: said.status });
    }
  };
}

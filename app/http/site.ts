import type { IncomingMessage, ServerResponse } from "node:http";
import type { Documents } from "../documents/open";
import type { Deps } from "../usecases/deps";
import type { ClientAssets } from "./client-assets";
import type { FirstView } from "./first-view";
import type { Metrics } from "./metrics";
import type { PublicOrigin } from "./origin";
import type { PagesHandler } from "./remix";
import type { StaticFiles } from "./static-files";

/** Everything the server needs to answer requests. */
export type Site = {
  readonly deps: Deps;
  readonly documents: Documents;
  readonly origin: PublicOrigin;
  /** Newest first, at least one. */
  readonly secrets: readonly string[];
  readonly trustedProxies: number;
  readonly files: StaticFiles;
  readonly assets: ClientAssets;
  readonly firstView: FirstView | undefined;
  readonly pages: PagesHandler;
  /** Shape of a path for the log. */
  readonly routePattern: (pathname: string) => string;
  /** The same for metrics, out of a closed list. */
  readonly routeLabel: (pathname: string) => string;
  readonly metrics: Pick<Metrics, "answered">;
  /** True while the server is going down. */
  readonly draining: () => boolean;
  readonly development: Development | undefined;
};

/** Vite's middleware answers modules; what it does not know it hands on. */
export type Development = { readonly middleware: (request: IncomingMessage, response: ServerResponse, next: () => void) => void };

import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { EnvironmentError, type Environment } from "./env.server";
import { readClientAssets } from "./http/client-assets";
import { openDevelopment } from "./http/development";
import { createEnding } from "./http/ending";
import { openFirstView } from "./http/first-view";
import { createHandler } from "./http/handler";
import { createHttpServer, drain, freePort, listen } from "./http/listen";
import { publicOrigin } from "./http/origin";
import { createRouteLabel, createRoutePattern } from "./http/route-pattern";
import { readSecrets } from "./http/secrets";
import { readStaticFiles } from "./http/static-files";
import type { Site } from "./http/site";
import { openFiles, type OpenedDeps } from "./deps.server";
import type { Documents } from "./documents/open";
import { openMetricsPort } from "./server-metrics";
import { endingTimers, openPages } from "./server-pages";
import { sayingUnsaved } from "./server-refusals";
import { startTasks } from "./server-tasks";
import type { Deps } from "./usecases/deps";

/** A server that answers. `stop` drains it, for so many milliseconds at most; the deps stay open. */
export type RunningServer = { readonly url: string; stop(within?: number): Promise<void> };

/** Where the build has put things, from the root of the project. */
const BUILD = { pages: "build/server/index.js", client: "build/client", assets: "build/assets.json", style: "build/style.json" } as const;
/** Memory may grow by so much of what is alive before it is tidied up; V8 would let it grow fourfold. */
const HEAP_GROWTH_PERCENT = 60;
/** After a failed write: so long for answers under way, and so long until the process ends in any case (promised: 5 s). */
const LONGEST_FAILED_DRAIN = 2_500;
const LONGEST_FAILED_END = 4_500;

/** A free port instead of 0, so that the origin is known before anything is opened. */
export async function withPort(env: Environment): Promise<Environment> {
  return env.port === 0 ? { ...env, port: await freePort(env.host) } : env;
}

/**
 * Serves until `stop`. Prints the start-up line once it can answer.
 * @throws EnvironmentError without a secret; what Node says when the port is taken
 */
export async function startServer(env: Environment, deps: OpenedDeps, options: { readonly development?: boolean } = {}): Promise<RunningServer> {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH_PERCENT}`);
  const secrets = readSecrets(env);
  if (secrets.length === 0) throw new EnvironmentError(["SESSION_SECRET: is missing and DATA_DIR holds no generated one. Run: npm run manage -- init."]);
  const development = options.development === true ? await openDevelopment() : undefined;
  const build = development ? await development.build() : await builtPages();
  const routePattern = createRoutePattern(Object.values(build.routes).map((route) => route?.path));
  const ending = createEnding({ behindProxy: env.trustProxy > 0 });
  let documents: Documents | undefined;
  const site: Site = {
    deps,
    get documents() {
      documents ??= openFiles();
      return documents;
    },
    origin: publicOrigin(env),
    secrets,
    trustedProxies: env.trustProxy,
    files: development ? new Map() : readStaticFiles(resolve(BUILD.client)),
    assets: development ? { enhance: "/app/ui/enhance.ts", editor: "/app/ui/workshop/live/live.ts", refusal: undefined } : readClientAssets(resolve(BUILD.assets)),
    firstView: development ? undefined : openFirstView(resolve(BUILD.style)),
    pages: development ? endingTimers(createRequestHandler(async () => sayingUnsaved(await development.build()), "development")) : openPages(build, "production"),
    routePattern,
    routeLabel: createRouteLabel(build.routes, routePattern),
    metrics: deps.measures,
    draining: ending.begun,
    development,
  };
  const server = createHttpServer(createHandler(site), site.origin.secure);
  const endTasks = await startTasks(deps);
  const stopMetrics = await openMetricsPort(env, deps);
  const port = await listen(server, env.port, env.host);
  const url = `http://${env.host.includes(":") ? `[${env.host}]` : env.host}:${port}`;
  process.stdout.write(`listening on ${url}\n`);
  return {
    url,
    async stop(within) {
      const tasks = endTasks();
      await ending.run(() => drain(server, within), within !== undefined);
      await tasks;
      await stopMetrics();
      await development?.close();
    },
  };
}

/**
 * Starts a server and waits for SIGTERM or SIGINT, then finishes the requests. The signals are watched before the server says that
 * it listens, so none of them ends the process unasked. A store that has stopped writing ends it as well, with exit code 1: nobody
 * may work on what will not be kept. Answers the exit code; whoever opened the deps closes them.
 */
export async function runUntilStopped(start: () => Promise<RunningServer>, { log, store }: Pick<Deps, "log" | "store">): Promise<number> {
  const signalled = new Promise<{ readonly signal: NodeJS.Signals }>((resolveSignal) => {
    // `on`, not `once`: a second signal must not cut the writes off.
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => resolveSignal({ signal }));
  });
  const failed = store.stopped?.then((trouble) => ({ trouble }));
  const server = await start();
  const reason = await Promise.race([signalled, ...(failed ? [failed] : [])]);
  if ("signal" in reason) {
    log.info(reason, "stopping");
    void failed?.then(endSoon);
    await server.stop();
    return store.stopped !== undefined && store.trouble() !== undefined ? 1 : 0;
  }
  endSoon();
  log.error({ code: "store-stopped", ...reason }, "stopping");
  process.stderr.write(`The store has stopped writing (${reason.trouble}), so the server ends. Nothing acknowledged is lost. Check the disk, then start again.\n`);
  await server.stop(LONGEST_FAILED_DRAIN);
  return 1;
}

/** Whatever still hangs, e.g. at a disk that does not answer, is left behind. */
function endSoon(): void {
  setTimeout(() => process.exit(1), LONGEST_FAILED_END).unref();
}

async function builtPages(): Promise<ServerBuild> {
  return (await import(pathToFileURL(resolve(BUILD.pages)).href)) as ServerBuild;
}

import type { ServerBuild } from "@remix-run/node";
import type { Development } from "./site";

/** Vite in this process: pages are built when they are asked for. */
export type DevelopmentServer = Development & { readonly build: () => Promise<ServerBuild>; close(): Promise<void> };

export async function openDevelopment(): Promise<DevelopmentServer> {
  const { createServer } = await import("vite");
  const vite = await createServer({ server: { middlewareMode: true }, appType: "custom" });
  return {
    middleware: (request, response, next) => vite.middlewares(request, response, next),
    build: async () => (await vite.ssrLoadModule("virtual:remix/server-build")) as ServerBuild,
    close: () => vite.close(),
  };
}

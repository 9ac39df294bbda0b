import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import { pseudoElements } from "./app/commands/application/pseudo-elements";
import { unusedRules } from "./app/commands/application/unused-rules";
import remixConfig from "./remix.config.js";

const SOURCES = { "~": fileURLToPath(new URL("./app", import.meta.url)) };
// Pages take what answers a request from Remix; the other half of the package is for old versions of Node.js.
const FOR_PAGES = { "@remix-run/node": "@remix-run/server-runtime" };

export default defineConfig(({ isSsrBuild = false }) => ({
  resolve: { alias: isSsrBuild ? { ...SOURCES, ...FOR_PAGES } : SOURCES },
  // As in `run.mjs`: one short file is read faster at a start than the two hundred of the libraries. Names stay readable.
  build: { target: "es2022", assetsInlineLimit: 0, sourcemap: false, ...(isSsrBuild ? { minify: "esbuild" as const } : {}) },
  ...(isSsrBuild ? { esbuild: { minifyIdentifiers: false }, ssr: { noExternal: true }, define: { "process.env.NODE_ENV": '"production"' } } : {}),
  css: { postcss: { plugins: [unusedRules(SOURCES["~"]), pseudoElements()] } },
  server: { host: "127.0.0.1" },
  plugins: [remix(remixConfig)],
}));

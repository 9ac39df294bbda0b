import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";

export default defineConfig({
  resolve: { alias: { "~": fileURLToPath(new URL("./app", import.meta.url)) } },
  build: { target: "es2022", assetsInlineLimit: 0, sourcemap: false },
  server: { host: "127.0.0.1" },
  // As in `run.mjs`: bundled, only what is used of it is read at a start.
  ssr: { noExternal: ["zod"] },
  plugins: [remix(remixConfig)],
});

import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import remixConfig from "../../../remix.config.js";
import project from "../../../vite.config";

// Remix empties its build folder before it begins. A folder of its own keeps the old build until the new one is whole.
export default defineConfig((environment) => ({
  ...project(environment),
  plugins: [remix({ ...remixConfig, buildDirectory: process.env["BUILD_ASIDE"] ?? remixConfig.buildDirectory })],
}));

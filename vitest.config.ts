import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "~": fileURLToPath(new URL("./app", import.meta.url)) } },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/e2e/**"],
    environment: "node",
    // Vitest would leave a core free, which on two is half of them.
    maxWorkers: "100%",
    globalSetup: ["tests/store/postgres/global-setup.ts"],
    restoreMocks: true,
    testTimeout: 30_000,
  },
});

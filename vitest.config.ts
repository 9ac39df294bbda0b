import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Rooms whose files share a process: loading the same modules again for each file took half of the time. The fault tests take half a minute, for which the others would wait. */
const TOGETHER = Object.entries({ keep: "store", walls: "http", nouns: "{core,i18n}", verbs: "{usecases,routes,documents}", pages: "ui", content: "content" })
  .map(([name, rooms]) => ({ name, include: [`tests/${rooms}/**/!(faults).test.{ts,tsx}`] }));
/** All others, which start programs or send signals to themselves: a process for each file. */
const APART = { name: "apart", include: ["tests/**/*.test.{ts,tsx}"], exclude: ["tests/e2e/**", ...TOGETHER.flatMap(({ include }) => include)] };

export default defineConfig({
  resolve: { alias: { "~": fileURLToPath(new URL("./app", import.meta.url)) } },
  test: {
    environment: "node",
    // Vitest would leave a core free, which on two is half of them.
    maxWorkers: "100%",
    globalSetup: ["tests/store/postgres/global-setup.ts"],
    restoreMocks: true,
    testTimeout: 30_000,
    projects: [...TOGETHER.map((rooms) => ({ extends: true as const, test: { ...rooms, isolate: false } })), { extends: true, test: APART }],
  },
});

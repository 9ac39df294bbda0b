import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Takes half a minute, and whatever else runs in its process would wait for it. */
const LONG = "tests/store/faults.test.ts";
/** Rooms whose files share a process: loading the same modules again for each file took half of the time. */
const TOGETHER = Object.entries({ keep: "store", walls: "http", programs: "{server,commands}", nouns: "{core,i18n}", verbs: "{usecases,routes,documents}", pages: "ui", content: "content" })
  .map(([name, rooms]) => ({ name, include: [`tests/${rooms}/**/*.test.{ts,tsx}`], exclude: [LONG] }));
/** What looks at all of the house or takes long: a process for each file. */
const APART = { name: "apart", include: ["tests/*.test.ts", LONG], exclude: ["tests/e2e/**"] };

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

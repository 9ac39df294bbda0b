import type { TestProject } from "vitest/node";
import { startPostgres } from "./server";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the server that all tests of a run share, as its superuser. */
    postgres: string;
  }
}

/** One server for the run; each test file makes a database of its own in it. What crashes has its own server, with fsync. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres({ fsync: "off", full_page_writes: "off" });
  project.provide("postgres", server.url("postgres"));
  return () => server.stop();
}

import { doJob, type Job } from "./jobs";

/** Entry of the child process: one job at a time, answers in order. Ends with its parent. */
process.on("message", (message: { readonly job: Job }) => {
  void answer(message.job);
});
process.on("disconnect", () => process.exit(0));
process.send?.("ready");

async function answer(job: Job): Promise<void> {
  try {
    process.send?.({ answer: await doJob(job) });
  } catch (error) {
    process.send?.({ failed: error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 500) : "unknown" });
  }
}

import { expect, test } from "vitest";
import { openBackground } from "~/http/background";

/** Something to wait for, and the way to let it happen. */
function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

test("the end waits for the piece under way and lets nothing begin after it", async () => {
  const { opened, open } = gate();
  const background = openBackground(() => undefined);
  const done: string[] = [];
  background.run(async (goOn) => {
    await opened;
    done.push("first");
    if (goOn()) done.push("second");
  });
  const ended = background.end().then(() => done.push("ended"));
  background.run(async () => void done.push("late"));
  open();
  await ended;
  expect(done).toEqual(["first", "ended"]);
});

test("the end does not wait for what hangs", async () => {
  const background = openBackground(() => undefined, 5);
  background.run(() => new Promise(() => undefined));
  await background.end();
});

test("what fails is told and stops nothing else", async () => {
  const failed: unknown[] = [];
  const background = openBackground((error) => failed.push(error));
  background.run(async () => {
    throw new Error("broken");
  });
  let went = false;
  background.run(async () => void (went = true));
  await background.idle();
  expect([failed.map(String), went]).toEqual([["Error: broken"], true]);
});

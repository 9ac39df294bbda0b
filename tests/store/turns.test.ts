import { describe, expect, test } from "vitest";
import { createGate } from "~/store/lowdb/gate";
import { createTurns } from "~/store/turns";

/** A promise and the way to fulfil it. */
function signal() {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
}

describe("turns", () => {
  test("on one key come one after the other, on another key meanwhile", async () => {
    const turns = createTurns();
    const order: string[] = [];
    const { given, give } = signal();
    const first = turns.of("a", () => given.then(() => order.push("first")));
    const second = turns.of("a", () => order.push("second"));
    await turns.of("b", () => order.push("elsewhere"));
    give();
    await Promise.all([first, second]);
    expect(order).toEqual(["elsewhere", "first", "second"]);
  });

  test("go on after one that failed, and only its own asker hears of it", async () => {
    const turns = createTurns();
    const failing = turns.of("a", () => Promise.reject(new Error("no")));
    const next = turns.of("a", () => "yes");
    await expect(failing).rejects.toThrow("no");
    expect(await next).toBe("yes");
  });

  test("are idle only when what was asked for meanwhile is over too", async () => {
    const turns = createTurns();
    let over = false;
    void turns.of("a", () => turns.of("b", async () => {
      await Promise.resolve();
      over = true;
    }));
    await turns.idle();
    expect(over).toBe(true);
  });
});

describe("the gate", () => {
  test("lets so many in at once, everybody in the end, and frees the place of one that failed", async () => {
    const enter = createGate(3);
    let inside = 0;
    let most = 0;
    const answers = await Promise.allSettled(
      Array.from({ length: 20 }, (_, place) =>
        enter(async () => {
          inside += 1;
          most = Math.max(most, inside);
          await Promise.resolve();
          inside -= 1;
          if (place % 2 === 0) throw new Error("no");
          return place;
        }),
      ),
    );
    expect(most).toBe(3);
    expect(answers.map(({ status }) => status)).toEqual(answers.map((_, place) => (place % 2 === 0 ? "rejected" : "fulfilled")));
  });
});

import { expect, test } from "vitest";
import { keptAnswers } from "~/content/kept";
import { hasPassed } from "~/content/kept-reads";

type Answer = { readonly problems: readonly { readonly code: string }[] };

function counted(most: number, answer: () => Promise<Answer>) {
  const kept = keptAnswers<Answer>(most, hasPassed);
  let asked = 0;
  return {
    asked: () => asked,
    ask: (key: string) => kept(key, () => {
      asked += 1;
      return answer();
    }),
  };
}

test("the same is asked for once, also while the answer is on its way", async () => {
  const { ask, asked } = counted(2, async () => ({ problems: [{ code: "scene-unknown" }] }));
  expect(await Promise.all([ask("a"), ask("a")])).toEqual([{ problems: [{ code: "scene-unknown" }] }, { problems: [{ code: "scene-unknown" }] }]);
  await ask("a");
  expect(asked()).toBe(1);
});

test.each(["too-slow", "too-much-memory", "crashed"])("an answer that says %s is no answer of the text and is asked for again", async (code) => {
  const { ask, asked } = counted(2, async () => ({ problems: [{ code }] }));
  await ask("a");
  await ask("a");
  expect(asked()).toBe(2);
});

test("what failed is asked for again", async () => {
  const { ask, asked } = counted(2, async () => Promise.reject(new Error("no child")));
  await expect(ask("a")).rejects.toThrow("no child");
  await expect(ask("a")).rejects.toThrow("no child");
  expect(asked()).toBe(2);
});

test("the one that nobody asked for longest is left", async () => {
  const { ask, asked } = counted(2, async () => ({ problems: [] }));
  for (const key of ["a", "b", "a", "c", "a"]) await ask(key);
  expect(asked()).toBe(3);
  await ask("b");
  expect(asked()).toBe(4);
});

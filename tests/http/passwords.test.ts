import { expect, test } from "vitest";
import { createTurns, openPasswords } from "~/http/passwords.server";

test("hashes are Argon2id with the agreed costs and compare", async () => {
  const passwords = openPasswords();
  const hash = await passwords.hash("ein Igel trinkt Tee");
  if (hash === "busy") throw new Error("busy");
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await passwords.verify(hash, "ein Igel trinkt Tee")).toBe(true);
  expect(await passwords.verify(hash, "ein Igel trinkt tee")).toBe(false);
  expect(await passwords.verify(undefined, "ein Igel trinkt Tee")).toBe(false);
});

test("so many at once, so many waiting, the rest is refused", async () => {
  const inTurn = createTurns(2, 3);
  const gates: (() => void)[] = [];
  let running = 0;
  let most = 0;
  const work = async (): Promise<string> => {
    most = Math.max(most, (running += 1));
    await new Promise<void>((resolve) => gates.push(resolve));
    running -= 1;
    return "done";
  };
  const answers = Array.from({ length: 7 }, () => inTurn(work));
  expect(await Promise.all(answers.slice(5))).toEqual(["busy", "busy"]);
  for (let opened = 0; opened < 5; opened += 1) {
    await Promise.resolve(gates.length > 0 || new Promise(setImmediate));
    gates.shift()?.();
    await new Promise(setImmediate);
  }
  expect(await Promise.all(answers.slice(0, 5))).toEqual(Array.from({ length: 5 }, () => "done"));
  expect(most).toBe(2);
});

test("work that fails makes room for the next", async () => {
  const inTurn = createTurns(1, 1);
  await expect(inTurn(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await inTurn(async () => 1)).toBe(1);
});

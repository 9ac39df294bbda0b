import { readFileSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openShelf } from "~/content/artefacts";
import { endChildren, runInChild } from "~/content/child-pool";
import { readCoursePatterns } from "~/content/patterns";
import { publishFolder } from "~/content/publish-folder";
import { shippedLessons } from "~/content/shipped-lessons";
import { openMemoryStore } from "~/store/memory/store";

afterAll(endChildren);

const NAME = "01-ein-gedanke-ein-satz.de.mdx";
const TEXT = readFileSync(`courses/klar-sprechen/lessons/${NAME}`, "utf8");
const SHIPPED = { file: `klar-sprechen/lessons/${NAME}`, text: TEXT };

async function kept() {
  const artefacts = new Map<string, string>();
  const asked: string[] = [];
  const lessons = shippedLessons({
    artefact: async (key) => {
      asked.push(key);
      return artefacts.get(key);
    },
    saveArtefact: async (key, text) => void artefacts.set(key, text),
  });
  await lessons.keep("lesson", SHIPPED);
  return { ...lessons, artefacts, asked };
}

test("a copy of a shipped lesson is answered from what was kept, as if it had been compiled", async () => {
  const { read, artefacts } = await kept();
  const copy = { file: `kurs-x/lessons/${NAME}`, text: TEXT.replace("course: K3\n", "course: E12\n") };
  const fresh = await runInChild("lesson", copy);
  const marked = [...artefacts].map(([key, text]) => [key, text.replace('"minutes":', '"kept":true,"minutes":')] as const);
  expect(await read("lesson", copy)).toEqual(fresh);
  marked.forEach(([key, text]) => artefacts.set(key, text));
  expect(await read("lesson", copy)).toMatchObject({ value: { head: { kept: true, course: "E12" } } });
});

test("a lesson that was changed is compiled, and a short name that is none is told at its line", async () => {
  const { read, artefacts, asked } = await kept();
  const changed = { ...SHIPPED, text: TEXT.replace("## Vierzehn Sekunden", "## Andere Sekunden") };
  expect(await read("lesson", changed)).toMatchObject({ value: { sections: [{ title: "Andere Sekunden" }, {}, {}, {}, {}, {}, {}, {}, {}] } });
  const wrong = { ...SHIPPED, text: TEXT.replace("course: K3\n", "course: k3\n") };
  expect(await read("lesson", wrong)).toMatchObject({ problems: [{ file: SHIPPED.file }] });
  expect([artefacts.size, asked.length]).toEqual([1, 2]);
});

test("a lesson with an error is not kept", async () => {
  const { keep, artefacts } = await kept();
  expect(await keep("lesson", { ...SHIPPED, text: "---\n---\n" })).not.toHaveProperty("value");
  expect(artefacts.size).toBe(1);
});

test("lessons of patterns are kept when a folder is published", async () => {
  const folder = await mkdtemp(join(tmpdir(), "shipped-"));
  await cp("courses/patterns/kurse", join(folder, "patterns/kurse"), { recursive: true });
  const { versions } = openMemoryStore();
  await publishFolder(folder, versions, openShelf(versions), () => "2026-11-27T08:00:00.000Z");
  const found: boolean[] = [];
  const { read } = shippedLessons({ ...versions, artefact: async (key) => {
    const text = await versions.artefact(key);
    found.push(text !== undefined);
    return text;
  } });
  for (const { sources } of await readCoursePatterns(join(folder, "patterns"))) {
    for (const [file, text] of Object.entries(sources)) if (file.endsWith(".mdx")) await read("lesson", { file: `kurs/lessons/${file}`, text: text.replace(/^course: .*$/mu, "course: E7") });
  }
  expect(found).toEqual([true, true]);
  await rm(folder, { recursive: true });
});

import { expect, test } from "vitest";
import { jsonSchemas } from "~/content/json-schema";

/** `npx vitest run tests/content/json-schema.test.ts -u` writes them anew. */
test.each([...jsonSchemas()])("the published %s is current", async (name, text) => {
  await expect(text).toMatchFileSnapshot(`../../public/schemas/${name}`);
});

test("the schemas are of draft 2020-12 and strict", () => {
  expect([...jsonSchemas().keys()]).toEqual(["scenario-1.json", "scenario-texts-1.json", "course-1.json", "questions-1.json"]);
  for (const text of jsonSchemas().values()) {
    expect(JSON.parse(text)).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema", additionalProperties: false });
  }
});

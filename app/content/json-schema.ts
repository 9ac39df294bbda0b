import { z } from "zod";
import { courseFile, questionsFile } from "./course-schema";
import { scenarioFile } from "./scenario-schema";
import { textsFile } from "./texts-schema";

const PUBLISHED = [
  ["scenario-1", "scenario/1", "A scenario: structure and German texts", scenarioFile],
  ["scenario-texts-1", "scenario-texts/1", "The English texts of a scenario, by id", textsFile],
  ["course-1", "course/1", "A course: what it consists of and asks for", courseFile],
  ["questions-1", "questions/1", "The question pool of a course, both languages", questionsFile],
] as const;

/** The public file formats as JSON Schema (draft 2020-12), by file name under `public/schemas`. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(PUBLISHED.map(([name, format, description, schema]) => {
    const made = z.toJSONSchema(schema, { target: "draft-2020-12", io: "input" });
    const { $schema, ...rest } = made;
    return [`${name}.json`, `${JSON.stringify({ $schema, title: format, description, ...rest }, null, 2)}\n`];
  }));
}

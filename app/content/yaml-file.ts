import type { z } from "zod";
import { LIMITS } from "./limits";
import type { Findings } from "./problem";
import { checkShape } from "./schema-problems";
import { readSource } from "./source-text";
import { parseYaml, type Located } from "./yaml";

/** A YAML file that fits its schema, with the places of its parts. `undefined`: refused. */
export function readYamlFile<Shape extends z.ZodType>(schema: Shape, source: string, findings: Findings): { readonly value: z.infer<Shape>; readonly located: Located } | undefined {
  const text = readSource(source, LIMITS.yamlBytes, findings);
  const located = text === undefined ? undefined : parseYaml(text, findings);
  const value = located && checkShape(schema, located, findings);
  return located && value !== undefined ? { value, located } : undefined;
}

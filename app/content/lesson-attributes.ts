import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { firstForbidden } from "../core/wording/characters";
import type { Block } from "./blocks";
import { LIMITS } from "./limits";
import { isInherited } from "./names";
import { START, type Findings, type Place } from "./problem";

export type Props = Readonly<Record<string, string | number | boolean>>;
export type Jsx = MdxJsxFlowElement | MdxJsxTextElement;
type Attribute = Jsx["attributes"][number];

/** The attributes of a block as literals that fit its schema. Every other form is a problem. */
export function readAttributes(node: Jsx, name: string, block: Block, findings: Findings): Props {
  const given = new Map<string, string | number | boolean>();
  for (const attribute of node.attributes) {
    const place = attribute.position?.start ?? node.position?.start ?? START;
    readAttribute(attribute, name, block, given, place, findings);
  }
  const parsed = block.attributes.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data as Props;
  const placeOf = (key: string): Place =>
    node.attributes.find((attribute) => attribute.type === "mdxJsxAttribute" && attribute.name === key)?.position?.start ?? node.position?.start ?? START;
  for (const issue of parsed.error.issues) {
    const key = String(issue.path[0] ?? "");
    if (issue.code === "unrecognized_keys") continue;
    if (!given.has(key)) findings.error(placeOf(key), "attribute-missing", `Beim Baustein ${name} fehlt „${key}“. Ergänzen Sie ${key}="…".`);
    else findings.error(placeOf(key), "attribute-value", `„${String(given.get(key)).slice(0, 40)}“ ist als „${key}“ nicht möglich.${possible(issue)}`);
  }
  return {};
}

function possible(issue: { readonly code: string; readonly values?: readonly unknown[] }): string {
  return issue.code === "invalid_value" && issue.values ? ` Möglich: ${issue.values.map(String).join(", ")}.` : " Prüfen Sie Form und Länge.";
}

function readAttribute(attribute: Attribute, name: string, block: Block, given: Map<string, string | number | boolean>, place: Place, findings: Findings): void {
  if (attribute.type === "mdxJsxExpressionAttribute") {
    findings.error(place, "attribute-spread", "Angaben schreiben Sie einzeln als name=\"Wert\"; {…} steht hier nicht.");
    return;
  }
  const key = attribute.name;
  if (isInherited(key) || !Object.hasOwn(block.attributes.shape, key)) {
    findings.error(place, "attribute-unknown", `Der Baustein ${name} kennt „${key}“ nicht. Möglich: ${Object.keys(block.attributes.shape).join(", ") || "nichts"}.`);
  } else if (given.has(key)) {
    findings.error(place, "attribute-twice", `„${key}“ steht zweimal. Löschen Sie eine Stelle.`);
  } else {
    const value = literalOf(attribute.value);
    if (value === undefined) findings.error(place, "attribute-form", `„${key}“ braucht einen festen Wert in Anführungszeichen, keine Berechnung und keinen Namen.`);
    else if (typeof value === "string" && !cleanText(value)) findings.error(place, "attribute-value", `„${key}“ ist zu lang oder enthält ein unsichtbares Zeichen.`);
    else given.set(key, typeof value === "string" ? value.normalize("NFC") : value);
  }
}

function cleanText(value: string): boolean {
  return value.length <= LIMITS.attribute && firstForbidden(value) === undefined;
}

/** A value in quotes, or braces that hold one literal and nothing else. */
function literalOf(value: Extract<Attribute, { type: "mdxJsxAttribute" }>["value"]): string | number | boolean | undefined {
  if (typeof value === "string") return value;
  const body = value?.data?.estree?.body;
  const statement = body?.length === 1 ? body[0] : undefined;
  return statement?.type === "ExpressionStatement" ? literal(statement.expression) : undefined;
}

type Expression = { readonly type: string };

function literal(expression: Expression): string | number | boolean | undefined {
  if (expression.type === "Literal" && "value" in expression && !("regex" in expression) && !("bigint" in expression)) {
    const { value } = expression;
    if (typeof value === "string" || typeof value === "boolean") return value;
    return typeof value === "number" && Number.isFinite(value) ? value : undefined;
  }
  if (expression.type === "TemplateLiteral") {
    const { quasis, expressions } = expression as { quasis?: readonly { value: { cooked?: string | null } }[]; expressions?: readonly unknown[] };
    return expressions?.length === 0 && quasis?.length === 1 ? (quasis[0]?.value.cooked ?? undefined) : undefined;
  }
  return undefined;
}

/** One way to write attributes: JSON in braces. Nothing is left to decode when it is read again. */
export function writeAttributes(props: Props): Jsx["attributes"] {
  return Object.entries(props).map(([name, value]) => ({
    type: "mdxJsxAttribute",
    name,
    value: { type: "mdxJsxAttributeValueExpression", value: JSON.stringify(value) },
  }));
}

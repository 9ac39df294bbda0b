import ts from "typescript";
import { importsOf, parse, type SourceFiles } from "./sources";

/** What Remix takes out of a route before the browser gets it. */
const SERVER_EXPORTS = new Set(["loader", "action", "headers"]);
const SERVER_ROOMS = ["app/usecases", "app/documents", "app/store", "app/content", "app/http", "app/commands"];

/** Every value of the server that a browser could reach from a page: not from `loader`, `action` or `headers`. */
export function serverInBrowser(sources: SourceFiles): readonly string[] {
  const pages = [...sources].filter(([path]) => path.startsWith("app/routes/") || path === "app/root.tsx" || path === "app/entry.client.tsx");
  const seen = new Set<string>();
  return pages.flatMap(([path, text]) => {
    const file = parse(path, text);
    const roots = path === "app/entry.client.tsx" ? undefined : exportsOf(file).filter((name) => !SERVER_EXPORTS.has(name));
    return isPage(path, file) ? reach(sources, file, roots, seen) : [];
  });
}

function isPage(path: string, file: ts.SourceFile): boolean {
  return !path.startsWith("app/routes/") || exportsOf(file).includes("default");
}

/** Follows names from the given declarations (`undefined`: everything) through this file and into those it imports. */
function reach(sources: SourceFiles, file: ts.SourceFile, names: readonly string[] | undefined, seen: Set<string>): readonly string[] {
  const used = usedNames(file, names);
  return importsOf(file).flatMap(({ target, own, typeOnly, names: brought }) => {
    const taken = brought.filter((name) => names === undefined || used.has(name));
    const bare = !typeOnly && brought.length === 0;
    if (typeOnly || (taken.length === 0 && !bare)) return [];
    if (isServer(target, own)) return [`${file.fileName} lets the browser reach ${target} (${taken.join(", ") || "import"})`];
    const path = own ? [`${target}.ts`, `${target}.tsx`, `${target}/index.ts`].find((candidate) => sources.has(candidate)) : undefined;
    const key = `${path ?? ""}:${taken.join()}`;
    if (path === undefined || seen.has(key)) return [];
    seen.add(key);
    return reach(sources, parse(path, sources.get(path) ?? ""), taken.length > 0 ? taken : undefined, seen);
  });
}

function isServer(target: string, own: boolean): boolean {
  if (!own) return target === "node:" || target === "@remix-run/node";
  return target.endsWith(".server") || SERVER_ROOMS.some((room) => target.startsWith(`${room}/`));
}

/** Identifiers met when starting from these top-level declarations and following others of the same file. */
function usedNames(file: ts.SourceFile, start: readonly string[] | undefined): ReadonlySet<string> {
  const declared = new Map(file.statements.flatMap((statement) => namesOf(statement).map((name) => [name, statement] as const)));
  const used = new Set<string>();
  const waiting: ts.Node[] = start === undefined ? [...file.statements] : start.flatMap((name) => declared.get(name) ?? []);
  const done = new Set<ts.Node>();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (done.has(node)) continue;
    done.add(node);
    const visit = (inner: ts.Node): void => {
      if (ts.isTypeNode(inner) || ts.isImportDeclaration(inner)) return;
      if (ts.isIdentifier(inner) && !isOnlyAName(inner)) {
        used.add(inner.text);
        const statement = declared.get(inner.text);
        if (statement && !done.has(statement)) waiting.push(statement);
      }
      ts.forEachChild(inner, visit);
    };
    visit(node);
  }
  return used;
}

/** `data` in `answer.data`, `{ data: 1 }` or `<p data="">` names a property, not a declaration. */
function isOnlyAName(identifier: ts.Identifier): boolean {
  const { parent } = identifier;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === identifier;
  return (ts.isPropertyAssignment(parent) || ts.isJsxAttribute(parent) || ts.isPropertySignature(parent)) && parent.name === identifier;
}

function exportsOf(file: ts.SourceFile): readonly string[] {
  return file.statements.flatMap((statement) => (isExported(statement) ? namesOf(statement) : []));
}

function isExported(statement: ts.Statement): boolean {
  return ts.isExportAssignment(statement) || (ts.canHaveModifiers(statement) && (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword));
}

function namesOf(statement: ts.Statement): readonly string[] {
  if (ts.isExportAssignment(statement)) return ["default"];
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
  if (!ts.isFunctionDeclaration(statement) && !ts.isClassDeclaration(statement)) return [];
  const isDefault = (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
  return [...(isDefault ? ["default"] : []), ...(statement.name ? [statement.name.text] : [])];
}

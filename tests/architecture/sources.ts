import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import ts from "typescript";

/** Path from the root of the project to text. */
export type SourceFiles = ReadonlyMap<string, string>;

/** One `import`, `export … from` or `import()`. */
export type Import = {
  /** `app/core/words` for our own files (without extension), else the name of the package. */
  readonly target: string;
  readonly own: boolean;
  readonly typeOnly: boolean;
  /** Local names of values that it brings in. */
  readonly names: readonly string[];
};

/** All TypeScript files below a folder. */
export function readSources(folder: string): SourceFiles {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name));
  return new Map(paths.filter((path) => /\.tsx?$/.test(path)).sort().map((path) => [path, readFileSync(path, "utf8")]));
}

export function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
}

/** What a file imports, dynamic imports included. */
export function importsOf(file: ts.SourceFile): readonly Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      found.push({ ...resolve(file.fileName, node.moduleSpecifier.text), ...bindings(node.importClause) });
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      found.push({ ...resolve(file.fileName, node.moduleSpecifier.text), typeOnly: node.isTypeOnly, names: [] });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteral(argument)) found.push({ ...resolve(file.fileName, argument.text), typeOnly: false, names: [] });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function bindings(clause: ts.ImportClause | undefined): Pick<Import, "typeOnly" | "names"> {
  if (!clause) return { typeOnly: false, names: [] };
  const named = clause.namedBindings;
  const elements = named && ts.isNamedImports(named) ? named.elements : undefined;
  const values = elements?.filter((element) => !element.isTypeOnly).map((element) => element.name.text) ?? [];
  const names = [...(clause.name ? [clause.name.text] : []), ...(named && ts.isNamespaceImport(named) ? [named.name.text] : []), ...values];
  const onlyTypes = clause.isTypeOnly || (elements !== undefined && elements.length > 0 && names.length === 0);
  return { typeOnly: onlyTypes, names: onlyTypes ? [] : names };
}

function resolve(from: string, specifier: string): Pick<Import, "target" | "own"> {
  const plain = specifier.replace(/\?.*$/, "").replace(/\.tsx?$/, "");
  if (plain.startsWith("~/")) return { target: `app/${plain.slice(2)}`, own: true };
  if (plain.startsWith(".")) return { target: normalize(join(dirname(from), plain)).replaceAll("\\", "/"), own: true };
  return { target: plain.startsWith("node:") ? "node:" : plain.split("/").slice(0, plain.startsWith("@") ? 2 : 1).join("/"), own: false };
}

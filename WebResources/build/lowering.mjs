import fs from "node:fs";
import { fileURLToPath } from "node:url";
import typescript from "typescript";

const schemaFile = fileURLToPath(new URL("../src/schema.ts", import.meta.url));
const schema = await import(`data:text/javascript,${encodeURIComponent(scriptOf(schemaFile))}`);

/** The JavaScript of a TypeScript file. TypeScript lowers ?. and ?? with ===; esbuild would write == null, which the checker reports. */
function scriptOf(path, transformers) {
  return typescript.transpileModule(fs.readFileSync(path, "utf8"), {
    fileName: path,
    transformers,
    compilerOptions: {
      target: typescript.ScriptTarget.ES2018, module: typescript.ModuleKind.ESNext, verbatimModuleSyntax: true,
    },
  }).outputText;
}

/**
 * Writes PlanTable.name as "onb_name" and leaves the import of the schema out: a page carries the names that it uses and nothing else, so
 * that its built file changes only with what it uses.
 */
const names = (context) => (file) => {
  const imported = new Set();
  const visit = (node) => {
    if (typescript.isImportDeclaration(node) && /(^|\/)schema$/.test(node.moduleSpecifier.text)) {
      node.importClause?.namedBindings?.elements?.forEach((each) => imported.add(each.name.text));
      return undefined;
    }
    if (typescript.isPropertyAccessExpression(node) && typescript.isIdentifier(node.expression) && imported.has(node.expression.text)) {
      const value = schema[node.expression.text]?.[node.name.text];
      return typeof value === "number" ? context.factory.createNumericLiteral(value) : context.factory.createStringLiteral(value);
    }
    if (typescript.isIdentifier(node) && imported.has(node.text)) {
      throw new Error(`${file.fileName} uses ${node.text} as a whole; a page may only name members of the schema.`);
    }
    return typescript.visitEachChild(node, visit, context);
  };
  return typescript.visitNode(file, visit);
};

/** TypeScript for esbuild, as the solution checker wants it. */
export const lowered = {
  name: "lowered",
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, ({ path }) => ({ contents: scriptOf(path, { before: [names] }), loader: "js" }));
  },
};

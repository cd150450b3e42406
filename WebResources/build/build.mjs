// Builds every page and form script into Solution/src/WebResources, or into the folder given as the only argument. The built files are
// committed: Node is needed only to change a page. Two builds of the same sources give the same bytes.
import { build } from "esbuild";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { lowered } from "./lowering.mjs";
import { tokensOf } from "./tokens.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const out = path.resolve(process.argv[2] ?? path.join(root, "../Solution/src/WebResources"), "onb_");
const source = (...parts) => path.join(root, "src", ...parts);

const script = {
  absWorkingDir: root,
  bundle: true,
  plugins: [lowered],
  target: "es2018",
  format: "iife",
  charset: "utf8",
  legalComments: "none",
  minifyWhitespace: true,
  minifyIdentifiers: true,
  // Shorter syntax would compare with ==, which the solution checker reports.
  minifySyntax: false,
  logLevel: "warning",
};

const sheets = fs.readdirSync(source("style")).sort().map((sheet) => source("style", sheet));

for (const page of fs.readdirSync(source("pages")).sort()) {
  await build({ ...script, entryPoints: { [page]: source("pages", page, "main.ts") }, outdir: path.join(out, "scripts") });
  // What a page draws after it is ready, where it has such a part.
  const below = source("pages", page, "below", "main.ts");
  if (fs.existsSync(below)) {
    await build({ ...script, entryPoints: { [`${page}below`]: below }, outdir: path.join(out, "scripts") });
  }
  await build({
    absWorkingDir: root,
    bundle: true,
    minify: true,
    entryPoints: { [page]: source("pages", page, "page.css") },
    outdir: path.join(out, "styles"),
    plugins: [tokensOf(...sheets, source("pages", page, "page.css"))],
    target: ["chrome111", "edge111", "safari16.4", "firefox113"],
    logLevel: "warning",
  });
  fs.mkdirSync(path.join(out, "pages"), { recursive: true });
  fs.copyFileSync(source("pages", page, "page.html"), path.join(out, "pages", `${page}.html`));
}

// onb_/scripts/planform.js: window.CrmOnboarding.PlanForm, the form script of the plan.
for (const form of fs.readdirSync(source("forms")).sort()) {
  const name = path.basename(form, ".ts");
  await build({
    ...script,
    entryPoints: { [`${name}form`]: source("forms", form) },
    outdir: path.join(out, "scripts"),
    globalName: `CrmOnboarding.${name[0].toUpperCase()}${name.slice(1)}Form`,
  });
}

// onb_/scripts/commands.js: window.CrmOnboarding.Commands, what the buttons of the command bars call.
await build({
  ...script,
  entryPoints: { commands: source("commands", "commands.ts") },
  outdir: path.join(out, "scripts"),
  globalName: "CrmOnboarding.Commands",
  // With so many exports a short name would be a lone $, which the checker takes for jQuery.
  minifyIdentifiers: false,
});

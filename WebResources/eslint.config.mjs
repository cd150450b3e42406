// The rules of the solution checker, over the sources and over what ships. The built files are parsed as the checker parses them.
// Run in the folder above: ESLint looks at nothing beside the folder that it runs in.
import powerApps from "@microsoft/eslint-plugin-power-apps";
import sdl from "@microsoft/eslint-plugin-sdl";
import typescript from "typescript-eslint";

const sdlRules = [
  "no-cookies", "no-document-domain", "no-document-write", "no-html-method", "no-inner-html", "no-insecure-url", "no-msapp-exec-unsafe",
  "no-postmessage-star-origin", "no-winjs-html-unsafe",
];
const checker = {
  plugins: { "@microsoft/power-apps": powerApps, "@microsoft/sdl": sdl },
  rules: {
    ...Object.fromEntries(Object.keys(powerApps.rules).map((rule) => [`@microsoft/power-apps/${rule}`, "error"])),
    ...Object.fromEntries(sdlRules.map((rule) => [`@microsoft/sdl/${rule}`, "error"])),
    "no-eval": "error", "no-alert": "error", "no-console": "error", "no-debugger": "error", eqeqeq: "error",
  },
};

export default typescript.config(
  {
    files: ["WebResources/{src,test}/**/*.ts"],
    extends: [...typescript.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    ...checker,
  },
  {
    files: ["Solution/src/WebResources/**/*.js"],
    languageOptions: { ecmaVersion: 2018, sourceType: "script" },
    linterOptions: { noInlineConfig: true },
    ...checker,
    rules: { ...checker.rules, strict: ["error", "global"], "no-with": "error" },
  },
);

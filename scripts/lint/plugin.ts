/** Our own lint rules, loaded by oxlint (`jsPlugins` in .oxlintrc.json). */
import { relative, sep } from "node:path";
import { judgeImport } from "./layers.ts";

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

interface Context {
  readonly cwd: string;
  readonly filename: string;
  report(problem: { node: Node; message: string }): void;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}

function nameOf(node: unknown): string | null {
  return isNode(node) && node.type === "Identifier" && typeof node["name"] === "string" ? node["name"] : null;
}

const layersRule = {
  create(context: Context) {
    const file = relative(context.cwd, context.filename).split(sep).join("/");
    const check = (node: Node): void => {
      const source = node["source"];
      if (!isNode(source) || typeof source["value"] !== "string") return;
      const message = judgeImport(file, source["value"]);
      if (message) context.report({ node: source, message });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};

const clocks: Record<string, readonly string[]> = { Date: ["now"], Math: ["random"], Temporal: ["Now"] };
const clockMessage =
  "core has no clock and no dice: the same input must give the same output. Take the time (`now`), the id or the number as an argument.";

const noClockRule = {
  create(context: Context) {
    const report = (node: Node): void => context.report({ node, message: clockMessage });
    const noDate = (node: Node): void => {
      const args = node["arguments"];
      if (nameOf(node["callee"]) === "Date" && Array.isArray(args) && args.length === 0) report(node);
    };
    return {
      NewExpression: noDate,
      CallExpression: noDate,
      MemberExpression(node: Node): void {
        const property = node["property"];
        const key = node["computed"] && isNode(property) ? property["value"] : nameOf(property);
        if (typeof key === "string" && clocks[nameOf(node["object"]) ?? ""]?.includes(key)) report(node);
      },
    };
  },
};

// oxlint asks for a default export.
export default { meta: { name: "parcours" }, rules: { layers: layersRule, "no-clock": noClockRule } };

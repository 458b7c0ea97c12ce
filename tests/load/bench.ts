/**
 * `pnpm bench [case…]`: measures one case after another and prints the result as Markdown. A case is a file of `cases/`.
 * Ends with 1 when something did not keep to its aim.
 */
import { readdirSync } from "node:fs";
import { isMet, type Case, type Measured } from "./case.ts";
import { machineLines } from "./machine.ts";
import { tableOf } from "./report.ts";

const folder = new URL("cases/", import.meta.url);
const names = readdirSync(folder).map((file) => file.replace(/\.ts$/, ""));
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`There is no case ${unknown.join(", ")}; there are ${names.join(", ")}.`);
  process.exit(64);
}

const tables: string[] = [];
let missed = 0;
for (const name of asked.length > 0 ? asked : names) {
  const { bench }: { bench: Case } = await import(new URL(`${name}.ts`, folder).href);
  if (bench.whenAsked === true && asked.length === 0) continue;
  const all: Measured[] = [];
  process.stderr.write(`${name} …\n`);
  await bench.measure((one) => {
    all.push(one);
    process.stderr.write(`  ${one.what}: ${one.value.toFixed(1)} ${one.unit}${isMet(one) ? "" : " (missed)"}\n`);
  });
  missed += all.filter((one) => !isMet(one)).length;
  tables.push(tableOf(name, bench.about, all));
}
console.log([machineLines(new Date()).join("\n"), ...tables].join("\n\n"));
process.exitCode = missed > 0 ? 1 : 0;

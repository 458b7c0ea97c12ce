import { expect, test } from "vitest";
import { writeFile } from "../exports/write-file.ts";
import { enroll, newPerson, openTestService, publishDefinition, send, welcomeProgram } from "../testing/index.ts";
import { readImpact } from "./read-impact.ts";
import { impactTable } from "./to-table.ts";

const { admin, as } = await openTestService();
const definition = welcomeProgram() as { meta: { indicators: Record<string, object> } };
definition.meta.indicators["joined"] = {
  ...definition.meta.indicators["joined"],
  title: { fr: "=cmd()", en: "=cmd()" },
  target: 10,
};
await publishDefinition(admin, definition);
for (let one = 0; one < 3; one += 1) {
  const { id } = await enroll(admin, {
    program: "welcome",
    participant: await newPerson(admin, { name: "Secret Name" }),
  });
  await send(admin, id, "form.application.submitted", { data: { motivation: "Secret motivation" } });
}

const linesFor = async (context: typeof admin, language: "fr" | "en"): Promise<string[]> => {
  const query = { program: "welcome", by: ["site"], from: "2026-01-01", compareTo: "2026-01-01" };
  const table = impactTable(await readImpact(context, query), language);
  return new TextDecoder().decode(await writeFile(table, "csv", language)).split("\r\n");
};

test("every figure has its line, in the reader’s language, and nothing runs in a spreadsheet", async () => {
  const french = await linesFor(admin, "fr");
  expect(french[0]).toContain("Programme;Version;Du;Au (non compris)");
  const joined = french.find((line) => line.includes(";joined;"));
  expect(joined).toContain(";'=cmd();");
  expect(joined).toContain(";10;non;");
  expect(french.find((line) => line.includes(";Parcours;"))).toContain(";3;");
  for (const part of ["Étapes atteintes", "Temps dans l’étape", "Passage", "Sortie", "Mois"])
    expect(french).toContainEqual(expect.stringContaining(`;${part};`));
  const english = await linesFor(admin, "en");
  expect(english[0]).toContain("Program,Version,From");
  expect([...french, ...english].join("\n")).not.toContain("Secret");
});

test("a funder’s table says what is withheld", async () => {
  const lines = await linesFor(as("funder"), "fr");
  expect(lines.find((line) => line.includes(";Parcours;"))).toContain(";non communiqué;");
  expect(lines.filter((line) => /;[1-4];;;/.test(line))).toEqual([]);
});

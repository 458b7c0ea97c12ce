import { fillContract, readContract } from "@parcours/core";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, test } from "vitest";
import { documentPdf } from "./document.ts";

interface Node {
  role?: string;
  type?: string;
  children?: Node[];
}

const rolesIn = (node: Node): string[] => [
  ...(node.role === undefined ? [] : [node.role]),
  ...(node.children ?? []).flatMap(rolesIn),
];
/** Whether every branch ends in something that is written. */
const isWritten = (node: Node): boolean =>
  node.children === undefined ? node.type === "content" : node.children.length > 0 && node.children.every(isWritten);

const { text } = fillContract(
  readContract(
    "# Charte\n\nEntre **{{name}}** et nous.\n\n## Durée\n\n- Un an.\n- Renouvelable.\n\n1. Écouter.\n2. Prévenir.",
  ),
  () => "Zoé Ołówek Đặng Нина Λάμπρος 漢",
  "fr",
);
const hash = "a".repeat(64);
const document = {
  contractId: "ctr_1",
  title: "Charte d’été",
  language: "fr",
  blocks: text,
  htmlHash: hash,
  frozenAt: "2026-11-22T10:00:00.000Z",
};
const bytes = await documentPdf(document, [
  { name: "Zoé Ołówek", title: "Bénévole" },
  { name: null, title: "Coordination" },
]);
const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
const pdf = await loading.promise;

test("A11Y-03 has a title, a language, and a tree of tags in which everything is written", async () => {
  const { info } = (await pdf.getMetadata()) as { info: Record<string, unknown> };
  expect(info).toMatchObject({ Title: "Charte d’été", Language: "fr-FR", Producer: "Parcours" });
  expect(
    (await pdf.getMarkInfo())?.["Marked"] ??
      ((await pdf.getMarkInfo()) as unknown as Map<string, boolean>).get("Marked"),
  ).toBe(true);
  const trees: Node[] = [];
  for (let page = 1; page <= pdf.numPages; page += 1) trees.push(await (await pdf.getPage(page)).getStructTree());
  const roles = trees.flatMap(rolesIn);
  expect(roles.filter((role) => /^(H\d|P|L|Table)$/.test(role))).toEqual([
    "H1",
    "P",
    "H2",
    "L",
    "L",
    "H2",
    "L",
    "P",
    "Table",
  ]);
  expect(roles.filter((role) => role === "LBody")).toHaveLength(6);
  expect(trees.every(isWritten)).toBe(true);
});

test("breaks lines where a value does", async () => {
  const { text: goals } = fillContract(readContract("{{goals}}"), () => "Lire\nÉcrire\nCompter", "fr");
  const task = getDocument({ data: await documentPdf({ ...document, blocks: goals }, []), verbosity: 0 });
  const { items } = await (await (await task.promise).getPage(1)).getTextContent();
  const heights = items.flatMap((item) =>
    "str" in item && /^(Lire|Écrire|Compter)$/.test(item.str.trim()) ? [Number(item.transform[5])] : [],
  );
  expect(heights).toHaveLength(3);
  expect(heights).toEqual(heights.toSorted((a, b) => b - a));
  expect(new Set(heights).size).toBe(3);
  await task.destroy();
});

test("says everything word for word, in fonts that it brings along", async () => {
  const page = await pdf.getPage(1);
  const { items } = await page.getTextContent();
  const words = items
    .map((item) => ("str" in item ? item.str : ""))
    .join("")
    .replaceAll(/\s+/g, " ");
  // What no part of the typeface can write is marked; the HTML beside it has it.
  expect(words).toContain("Zoé Ołówek Đặng Нина Λάμπρος ?");
  expect(words).toContain("signature électronique simple (eIDAS art. 25.1)");
  expect(words).toContain(hash);
  expect(words).not.toMatch(/avancée|qualifiée/);
  const file = Buffer.from(bytes).toString("latin1");
  const fonts = file.match(/\/Type \/FontDescriptor/g) ?? [];
  expect(fonts.length).toBeGreaterThan(3);
  expect(file.match(/\/FontFile[23] /g)).toHaveLength(fonts.length);
  await loading.destroy();
});

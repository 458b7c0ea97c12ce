import { isMet, type Measured } from "./case.ts";

const figures = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });

const told = (value: number, unit: Measured["unit"]): string =>
  unit === "" ? figures.format(value) : `${figures.format(value)} ${unit}`;

const aimOf = ({ most, least, unit }: Measured): string => {
  if (most !== undefined) return `at most ${told(most, unit)}`;
  return least === undefined ? "" : `at least ${told(least, unit)}`;
};

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

/** What was measured in one case, as a table in Markdown. */
export const tableOf = (name: string, about: string, all: readonly Measured[]): string => {
  const rows = all.map((one) =>
    row([
      one.what,
      told(one.value, one.unit),
      aimOf(one),
      aimOf(one) === "" ? "" : isMet(one) ? "met" : "**missed**",
      one.note ?? "",
    ]),
  );
  const head = [row(["", "Measured", "Aim", "", "Note"]), row(["---", "---:", "---", "---", "---"])];
  return [`### ${name}`, "", about, "", ...head, ...rows].join("\n");
};

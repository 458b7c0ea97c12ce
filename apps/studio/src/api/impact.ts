import type { Schemas } from "@parcours/client";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { chosenOrganization } from "../session/chosen-organization.ts";
import { api } from "./api.ts";

/** Figures of a program. Withheld ones are null when `protected` is there. */
export type Impact = Schemas["Impact"];
export type IndicatorFigure = Impact["indicators"][number];

/** What is asked: dates, `to` not included. */
export interface ImpactAsk {
  from?: string | undefined;
  to?: string | undefined;
  compareFrom?: string | undefined;
  compareTo?: string | undefined;
  by?: string | undefined;
  version?: number | undefined;
}

const queryOf = (ask: ImpactAsk) =>
  // Only what was asked for on the page: breakdowns come when somebody wants them.
  ({ ...ask, declared: "false" as const });

const keepFile = (content: Blob, name: string): void => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
};

/** The figures of a program over a period. */
export const impactQuery = (program: string, ask: ImpactAsk) =>
  queryOptions({
    queryKey: ["impact", program, ask],
    queryFn: async ({ signal }) =>
      await api.get("/api/programs/{program}/impact", { path: { program }, query: queryOf(ask), signal }),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });

/** Takes away exactly what the page shows, as a table or as the API answers it. */
export const downloadImpact = async (program: string, ask: ImpactAsk, format: "csv" | "json"): Promise<void> => {
  const given = Object.entries(queryOf(ask)).filter(([, value]) => value !== undefined);
  const query = new URLSearchParams(given.map(([key, value]) => [key, String(value)]));
  const organization = chosenOrganization();
  const path = `/api/programs/${encodeURIComponent(program)}/impact${format === "csv" ? ".csv" : ""}`;
  const answer = await fetch(`${path}?${query.toString()}`, {
    headers: {
      "accept-language": document.documentElement.lang,
      ...(organization !== undefined && { "parcours-organization": organization }),
    },
  });
  if (!answer.ok) {
    const problem = (await answer.json().catch(() => ({}))) as { detail?: string };
    throw new Error(problem.detail ?? answer.statusText);
  }
  keepFile(await answer.blob(), `impact-${program}.${format}`);
};

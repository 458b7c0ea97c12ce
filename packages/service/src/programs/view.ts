import { type Language, parseDefinition, textIn } from "@parcours/core";
import type { Program, ProgramVersionSummary, StageCount } from "@parcours/store";

/** A published version in a list. */
export interface VersionView {
  version: number;
  hash: string;
  note?: string;
  publishedAt: string;
  publishedBy: string;
}

/** How many people are where: by stage, by status, by outcome; over all versions. */
export interface HeadCounts {
  active: number;
  held: number;
  done: number;
  stages: Record<string, number>;
  outcomes: Record<string, number>;
}

/** A program as it is answered. `draft.definition` is left out of lists. */
export interface ProgramView {
  id: string;
  slug: string;
  title: string;
  summary?: string;
  draft: { revision: number; updatedAt: string; definition?: unknown };
  versions: VersionView[];
  /** Absent for who reads no enrollment. */
  counts?: HeadCounts;
  createdAt: string;
}

export const versionView = ({ version, hash, note, publishedAt, publishedBy }: ProgramVersionSummary): VersionView => ({
  version,
  hash,
  ...(note !== null && { note }),
  publishedAt,
  publishedBy,
});

/** Sums over versions; the store keeps groups that are no stage under names with a colon. */
const headCounts = (counts: readonly StageCount[]): HeadCounts => {
  const sums: HeadCounts = { active: 0, held: 0, done: 0, stages: {}, outcomes: {} };
  const add = (record: Record<string, number>, key: string, count: number): void => {
    record[key] = (record[key] ?? 0) + count;
  };
  for (const { stage, count } of counts) {
    if (stage === ":active" || stage === ":held" || stage === ":done")
      sums[stage.slice(1) as "active" | "held" | "done"] += count;
    else if (stage.startsWith(":outcome:")) add(sums.outcomes, stage.slice(":outcome:".length), count);
    else add(sums.stages, stage, count);
  }
  return sums;
};

const titlesOf = (draft: string, language: Language): { title?: string; summary?: string } => {
  const parsed = parseDefinition(draft);
  if (!parsed.ok) return {};
  const { title, summary } = parsed.definition.meta;
  return { title: textIn(title, language), ...(summary !== undefined && { summary: textIn(summary, language) }) };
};

export interface ViewedProgram {
  program: Program;
  versions: readonly ProgramVersionSummary[];
  counts?: readonly StageCount[] | undefined;
  language: Language;
  withDefinition: boolean;
}

/** A draft may be half done: then the slug stands in for its title. */
export const programView = ({ program, versions, counts, language, withDefinition }: ViewedProgram): ProgramView => {
  const { id, slug, draft, draftRevision, createdAt, updatedAt } = program;
  return {
    id,
    slug,
    title: slug,
    ...titlesOf(draft, language),
    draft: {
      revision: draftRevision,
      updatedAt,
      ...(withDefinition && { definition: JSON.parse(draft) as unknown }),
    },
    versions: versions.map(versionView),
    ...(counts && { counts: headCounts(counts) }),
    createdAt,
  };
};

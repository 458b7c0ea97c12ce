import { type Language, parseDefinition, semanticHash, textIn } from "@parcours/core";
import type { Program, ProgramVersionSummary, StageCount } from "@parcours/store";

/** A published version in a list. */
export interface VersionView {
  version: number;
  hash: string;
  note?: string;
  publishedAt: string;
  publishedBy: string;
  /** How many run it or ran it. Absent for who reads no enrollment. */
  people?: Pick<HeadCounts, "active" | "held" | "done">;
}

/** How many people are where: by stage, by status, by outcome; over all versions. */
export interface HeadCounts {
  active: number;
  held: number;
  done: number;
  stages: Record<string, number>;
  outcomes: Record<string, number>;
  /** By stage, those who are held there. */
  stuck: Record<string, number>;
  /** By stage, those who are late there: a task or a deadline of theirs is past its date. */
  overdue: Record<string, number>;
}

/** A program as it is answered. `draft.definition` is left out of lists. */
export interface ProgramView {
  id: string;
  slug: string;
  title: string;
  summary?: string;
  draft: { revision: number; updatedAt: string; updatedBy?: string; changed: boolean; definition?: unknown };
  versions: VersionView[];
  /** Absent for who reads no enrollment. */
  counts?: HeadCounts;
  createdAt: string;
}

/** Sums over versions; the store keeps groups that are no stage under names with a colon. */
const headCounts = (counts: readonly StageCount[], overdue: readonly StageCount[] = []): HeadCounts => {
  const sums: HeadCounts = { active: 0, held: 0, done: 0, stages: {}, outcomes: {}, stuck: {}, overdue: {} };
  const add = (record: Record<string, number>, key: string, count: number): void => {
    record[key] = (record[key] ?? 0) + count;
  };
  for (const { stage, count } of counts) {
    if (stage === ":active" || stage === ":held" || stage === ":done")
      sums[stage.slice(1) as "active" | "held" | "done"] += count;
    else if (stage.startsWith(":outcome:")) add(sums.outcomes, stage.slice(":outcome:".length), count);
    else if (stage.startsWith(":held:")) add(sums.stuck, stage.slice(":held:".length), count);
    else add(sums.stages, stage, count);
  }
  for (const { stage, count } of overdue) add(sums.overdue, stage, count);
  return sums;
};

/** A version with those who run it, where `counts` (of all versions) may be seen. */
export const versionView = (
  { version, hash, note, publishedAt, publishedBy }: ProgramVersionSummary,
  counts: readonly StageCount[] | undefined,
): VersionView => {
  const { active, held, done } = headCounts((counts ?? []).filter((count) => count.version === version));
  return {
    version,
    hash,
    ...(note !== null && { note }),
    publishedAt,
    publishedBy,
    ...(counts && { people: { active, held, done } }),
  };
};

interface Read {
  words: { title?: string; summary?: string };
  /** Of its meaning; nothing while it has no form yet. */
  hash?: string;
}

const readDraft = (draft: string, language: Language): Read => {
  const parsed = parseDefinition(draft);
  if (!parsed.ok) return { words: {} };
  const { title, summary } = parsed.definition.meta;
  return {
    words: { title: textIn(title, language), ...(summary !== undefined && { summary: textIn(summary, language) }) },
    hash: semanticHash(parsed.definition),
  };
};

export interface ViewedProgram {
  program: Program;
  versions: readonly ProgramVersionSummary[];
  counts?: readonly StageCount[] | undefined;
  /** By stage, those who are late. */
  overdue?: readonly StageCount[] | undefined;
  language: Language;
  withDefinition: boolean;
}

/** A draft may be half done: then the slug stands in for its title. */
export const programView = (viewed: ViewedProgram): ProgramView => {
  const { program, versions, counts, overdue, language, withDefinition } = viewed;
  const { id, slug, draft, draftRevision, createdAt, updatedAt, updatedBy } = program;
  const { words, hash } = readDraft(draft, language);
  return {
    id,
    slug,
    title: slug,
    ...words,
    draft: {
      revision: draftRevision,
      updatedAt,
      ...(updatedBy !== null && { updatedBy }),
      changed: hash === undefined || hash !== versions[0]?.hash,
      ...(withDefinition && { definition: JSON.parse(draft) as unknown }),
    },
    versions: versions.map((version) => versionView(version, counts)),
    ...(counts && { counts: headCounts(counts, overdue) }),
    createdAt,
  };
};

import {
  countOverdueStages,
  countSeenStages,
  type Db,
  getVersion,
  listPrograms as listStored,
  listVersions as listStoredVersions,
  type PageOptions,
  type Program,
  readStageCounts,
  type StageCount,
} from "@parcours/store";
import { authorize, concerns, type Context } from "../context.ts";
import { notFound } from "../errors.ts";
import { may } from "../permissions.ts";
import { findProgram } from "./find.ts";
import { programView, type ProgramView, versionView, type VersionView } from "./view.ts";

/** How many are where, among those whom the caller may see; nothing for who reads no enrollment. */
const countsFor = async (
  { organization, caller }: Context,
  db: Db,
  program: string,
): Promise<StageCount[] | undefined> => {
  if (!may(caller.role, "enrollment.read")) return undefined;
  if ("all" in caller.sees) return await readStageCounts(db, organization, program);
  return await countSeenStages(db, organization, program, caller.sees);
};

const viewed = async (context: Context, program: Program, withDefinition: boolean): Promise<ProgramView> => {
  const { service, organization, language } = context;
  const db = service.store.within(organization);
  const versions = await listStoredVersions(db, organization, program.id);
  const counts = await countsFor(context, db, program.id);
  const { sees } = context.caller;
  const overdue =
    counts && (await countOverdueStages(db, organization, program.id, sees, service.clock().toISOString()));
  return programView({ program, versions, counts, overdue, language, withDefinition });
};

/** A program with its draft, versions and head-counts. Throws `not_found`, `forbidden`. */
export const readProgram = async (context: Context, { program }: { program: string }): Promise<ProgramView> => {
  authorize(context, "program.read");
  return await viewed(context, await findProgram(context, program), true);
};

/** Programs in the order of their making, with head-counts by stage. */
export const listPrograms = async (
  context: Context,
  page: PageOptions = {},
): Promise<{ items: ProgramView[]; next: string | null }> => {
  authorize(context, "program.read");
  const { items, next } = await listStored(
    context.service.store.within(context.organization),
    context.organization,
    page,
  );
  const views: ProgramView[] = [];
  for (const program of items) if (concerns(context, program.id)) views.push(await viewed(context, program, false));
  return { items: views, next };
};

/** Versions of a program, newest first. */
export const listVersions = async (context: Context, { program }: { program: string }): Promise<VersionView[]> => {
  authorize(context, "program.read");
  const { id } = await findProgram(context, program);
  const db = context.service.store.within(context.organization);
  const counts = await countsFor(context, db, id);
  const versions = await listStoredVersions(db, context.organization, id);
  return versions.map((version) => versionView(version, counts));
};

/** A version's definition, byte for byte as it was published; the newest when no number is given. */
export const readDefinition = async (
  context: Context,
  { program, version }: { program: string; version?: number | undefined },
): Promise<{ version: number; hash: string; text: string }> => {
  authorize(context, "program.read");
  const { id } = await findProgram(context, program);
  const found = await getVersion(context.service.store.within(context.organization), context.organization, id, version);
  if (found === undefined) throw notFound({ fr: "Version", en: "Version" });
  return { version: found.version, hash: found.hash, text: found.definition };
};

import { countEnrollments as countStored, type EnrollmentFilter, readStageCounts } from "@parcours/store";
import { authorize, type Context } from "../context.ts";
import { type EnrollmentQuery, filterOf } from "./filter.ts";

/** The counted groups that together are what a filter means; undefined when it asks for something that is not kept. */
const groupsOf = ({ stage, status, outcome }: EnrollmentFilter): string[] | undefined => {
  // A stage's id holds no colon; a group that is no stage is not asked for by its name.
  if (stage?.includes(":") === true) return undefined;
  const asked = [stage, status, outcome].filter((one) => one !== undefined).length;
  if (asked === 0) return [":active", ":held", ":done"];
  if (stage !== undefined && status === "held" && asked === 2) return [`:held:${stage}`];
  if (asked > 1) return undefined;
  return [stage ?? (status === undefined ? `:outcome:${outcome}` : `:${status}`)];
};

const KEPT = new Set(["programId", "version", "stage", "status", "outcome", "sees"]);

/** How many enrollments answer a query. Throws `not_found`, `invalid_input`, `forbidden`. */
export const countEnrollments = async (context: Context, query: EnrollmentQuery): Promise<{ count: number }> => {
  authorize(context, "enrollment.read");
  const { service, organization, caller } = context;
  const filter = await filterOf(context, query);
  const db = service.store.within(organization);
  const { programId, version } = filter;
  const isKept = "all" in caller.sees && Object.keys(filter).every((name) => KEPT.has(name));
  const groups = isKept && programId !== undefined ? groupsOf(filter) : undefined;
  if (programId === undefined || groups === undefined) return { count: await countStored(db, organization, filter) };
  const counts = await readStageCounts(db, organization, programId, version);
  const count = counts.reduce((sum, group) => sum + (groups.includes(group.stage) ? group.count : 0), 0);
  return { count };
};

import { authorize, type Context } from "../../context.ts";
import type { OrganizationRole } from "../../permissions.ts";
import { findProgram } from "../../programs/find.ts";
import { loadNewest } from "../../programs/load.ts";
import { assertMayGive } from "../input.ts";
import { columnsFor } from "./columns.ts";

/** A column to choose, in the reader's language. */
export interface ColumnView {
  id: string;
  title: string;
  group: "run" | "person" | "fact";
}

/** The columns that a spreadsheet of a program may have when it sees what a role sees. Throws `not_found`, `forbidden`. */
export const listColumns = async (
  context: Context,
  { program, role }: { program: string; role: OrganizationRole },
): Promise<ColumnView[]> => {
  authorize(context, "connector.manage");
  assertMayGive(context, role);
  const { service, organization, language } = context;
  const { id } = await findProgram(context, program);
  const newest = await loadNewest(service, service.store.within(organization), organization, id);
  return columnsFor(newest?.compiled.definition, role).map((column) => ({
    id: column.id,
    title: column.title[language],
    group: column.group,
  }));
};

import { countEnrollments as countStored } from "@parcours/store";
import { authorize, type Context } from "../context.ts";
import { type EnrollmentQuery, filterOf } from "./filter.ts";

/** How many enrollments answer a query. Throws `not_found`, `invalid_input`, `forbidden`. */
export const countEnrollments = async (context: Context, query: EnrollmentQuery): Promise<{ count: number }> => {
  authorize(context, "enrollment.read");
  const { service, organization } = context;
  const count = await countStored(service.store.within(organization), organization, await filterOf(context, query));
  return { count };
};

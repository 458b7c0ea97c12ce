import { isProblem } from "@parcours/client";

/** What the server says about one field, by the end of its JSON Pointer (`/email`); undefined when nothing. */
const faultAt = (error: unknown, field: string): string | undefined =>
  isProblem(error)
    ? error.errors.find(({ path }) => path === field || path.endsWith(field) || path.startsWith(`${field}/`))?.message
    : undefined;

/** As the property that Mantine's fields take. */
export const errorOf = (error: unknown, field: string): { error?: string } => {
  const fault = faultAt(error, field);
  return fault === undefined ? {} : { error: fault };
};

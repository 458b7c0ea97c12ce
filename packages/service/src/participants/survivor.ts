import { survivorOf } from "@parcours/store";
import type { Context } from "../context.ts";

/** The file with which another was made one; undefined for a file that is its own, or not there. */
export const survivorIn = async ({ service, organization }: Context, id: string): Promise<string | undefined> =>
  await survivorOf(service.store.within(organization), organization, id);

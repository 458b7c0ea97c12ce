import { tend } from "@parcours/store";
import type { Service } from "../context.ts";

/** Keeps the embedded database in shape, a table at a time; a PostgreSQL server does that by itself. */
export const tendTables = async ({ store }: Pick<Service, "store">): Promise<void> => void (await tend(store));

import { join } from "node:path";

/** Where a data folder says that its data were moved to another database. */
export const movedNote = (dataFolder: string): string => join(dataFolder, "moved.json");

import about from "../package.json" with { type: "json" };

/** The version of what runs. */
export const VERSION: string = about.version;

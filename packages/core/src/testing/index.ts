export * from "./generate-facts.ts";
export * from "./generate-rules.ts";

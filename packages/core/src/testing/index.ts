export { bigProgram } from "./big-program.ts";
export * from "./generate-facts.ts";
export * from "./generate-rules.ts";
export { anyChart } from "./generate-charts.ts";
export { programArbitrary } from "./generate-program.ts";

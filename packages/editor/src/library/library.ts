/** Programs from elsewhere and out of here; light enough for a list of programs, without the editor. */
export { textOf, type Document } from "../graph/document.ts";
export { importProgram, type Imported, type ImportFault } from "./import-program.ts";
export { slugOf } from "./slug-of.ts";
export { emptyProgram, renamedProgram } from "./start-program.ts";
export { toXState } from "./to-xstate.ts";

import { z } from "zod";
import { definitionSchema } from "./schema.ts";

/** JSON Schema 2020-12 of the whole format, for editors that complete and check `program.json`. */
export const definitionJsonSchema = (): Record<string, unknown> => ({
  ...z.toJSONSchema(definitionSchema, { target: "draft-2020-12", io: "input", unrepresentable: "any", reused: "ref" }),
  title: "Parcours program",
});

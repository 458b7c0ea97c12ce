import { z } from "@hono/zod-openapi";
import { ServiceError } from "../../../errors.ts";
import type { Person } from "../../../sign-in/session.ts";

export const emailSchema = z.string().trim().min(3).max(254).openapi({ example: "camille@example.org" });

const signedInSchema = z
  .strictObject({
    status: z.enum(["signed_in", "two_factor"]).openapi({
      description: "`two_factor`: `POST /api/session/two-factor` ends the sign-in, within ten minutes.",
    }),
  })
  .openapi("SignedIn", { example: { status: "signed_in" } });

export const signedInAnswer = { description: "Signed in, or a second factor is asked.", schema: signedInSchema };

/** Who is signed in, on a route for persons. */
export const personIn = ({ person }: { person: Person | undefined }): Person => {
  if (person !== undefined) return person;
  throw new ServiceError("unauthorized", { fr: "Connectez-vous d’abord.", en: "Sign in first." });
};

import type { Language } from "@parcours/core";
import type { Context, Service } from "../context.ts";

/** What middleware leaves for handlers. `context` is there on every route that asks for sign-in. */
export interface AppEnvironment {
  Variables: {
    service: Service;
    requestId: string;
    language: Language;
    context: Context;
    /** The body as it came, for idempotency fingerprints and definitions that must be kept byte for byte. */
    bodyText: string;
  };
}

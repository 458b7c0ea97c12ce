import type { Language } from "@parcours/core";
import type { Service } from "../context.ts";

/** What middleware leaves for handlers. */
export interface AppEnvironment {
  Variables: {
    service: Service;
    requestId: string;
    language: Language;
    /** Whoever asks wants simple words where a program has them. */
    simpleWords: boolean;
    /** Where the request comes from, when that is known. */
    address: string | undefined;
    /** The pattern of the route that answers, for metrics. */
    route: string | undefined;
  };
}

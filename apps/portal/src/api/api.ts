import { ApiProblem, createClient, type Schemas } from "@parcours/client";
import { askedLanguage } from "../wording/simple-words.ts";

const LONGEST_WAIT_SECONDS = 4;

/** The API, in the language and the words of the page, as whoever came in. */
export const api = createClient({
  language: askedLanguage,
  retries: 2,
  longestWait: LONGEST_WAIT_SECONDS,
});

export type Self = Schemas["Self"];
export type Journey = Schemas["Journey"];
export type OwnForm = Schemas["OwnForm"];
export type AskedForm = Schemas["AskedForm"];
export type PastMoment = Schemas["PastMoment"];
export type Paper = Schemas["Document"];
export type OwnFile = Schemas["OwnFile"];
export type OpenProgram = Schemas["OpenProgram"];

/** Nobody is in (any more). */
export const isSignedOut = (error: unknown): boolean => error instanceof ApiProblem && error.status === 401;
/** There is no such thing, or it is not theirs. */
export const isGone = (error: unknown): boolean => error instanceof ApiProblem && error.status === 404;

/** What went wrong, in the words of the server; undefined when it said nothing that a person could use. */
export const sentenceOf = (error: unknown): string | undefined =>
  error instanceof ApiProblem && error.status !== 0 && error.status < 500 ? error.detail : undefined;

import type { Bilingual } from "@parcours/core";
import type { Context } from "../context.ts";
import { askWhoseTurn } from "./ask.ts";
import type { NewEvidence } from "./evidence/append.ts";
import { type EvidenceFile, evidenceFile } from "./evidence/file.ts";
import type { Desk } from "./open-desk.ts";
import { SIMPLE_SIGNATURE } from "./pdf/words.ts";

/**
 * Who collects signatures. Parcours does so itself; a service that gives stronger ones takes its place by these two
 * functions. Whatever it collects moves a run by the event `contract.<id>.signed` and by nothing else.
 */
export interface SignatureProvider {
  readonly id: string;
  /** What its signature is, in the words that are shown. */
  readonly words: Bilingual;
  /** Asks whoever's turn it is. Called again after each signature; what was asked before is asked no second time. */
  create(desk: Desk): Promise<NewEvidence[]>;
  /** What shows who signed what. */
  evidence(context: Context, contract: string): Promise<EvidenceFile>;
}

/** Parcours itself: a link to an address, a code, a sentence of consent, and a sealed record. */
export const simpleSignature: SignatureProvider = {
  id: "simple",
  words: SIMPLE_SIGNATURE,
  create: askWhoseTurn,
  evidence: evidenceFile,
};

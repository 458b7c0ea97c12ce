import type { Language } from "@parcours/core";
import type { Document } from "../../graph/document.ts";
import type { Graph } from "../../graph/graph.ts";

/** What is needed to say what happened. */
export interface LogScope {
  document: Document;
  graph: Graph;
  language: Language;
  /** What the person is called here. */
  name: string;
  timeZone: string;
}

/** A text as somebody would get it. */
export interface Preview {
  kind: "message" | "contract";
  subject: string;
  body: string;
  /** Who signs, for a contract. */
  parties?: readonly string[];
}

/** One thing that came of what happened. */
export interface Line {
  sort: "moved" | "rule" | "message" | "task" | "contract" | "deadline" | "file" | "sent" | "said" | "status" | "check";
  tone: "plain" | "good" | "bad" | "unsure";
  text: string;
  preview?: Preview;
}

/** One thing that happened, with all that came of it. */
export interface Block {
  key: string;
  /** How many steps of the story had happened then. */
  at: number;
  /** Instant, ISO 8601. */
  when: string;
  title: string;
  /** In whose name; nothing for what came by itself. */
  who: string | undefined;
  lines: readonly Line[];
  /** Rules that were asked and did not let pass. */
  others: readonly Line[];
}

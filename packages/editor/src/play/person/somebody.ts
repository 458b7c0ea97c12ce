import type { Document } from "../../graph/document.ts";
import { openSession, type Session } from "../story/session.ts";
import { firstStory, zoneOf } from "./first-story.ts";
import { typicalPeople } from "./typical.ts";

/** Somebody of the kind that the program is for, who has just begun. */
export const somebody = (document: Document): Session => {
  const today = { now: new Date().toISOString(), timeZone: zoneOf(document) };
  const [first] = typicalPeople(document, today);
  return openSession(first?.name ?? "", firstStory(document, first?.facts ?? {}, today));
};

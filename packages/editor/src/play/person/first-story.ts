import type { Fact } from "@parcours/core";
import type { Document } from "../../graph/document.ts";
import { morningOf } from "../story/wall-clock.ts";
import type { Story } from "../story/story.ts";
import { anything, type Today } from "./candidates.ts";

type Facts = Record<string, Fact>;

/** In which zone a program counts its days. */
export const zoneOf = ({ meta }: Document): string => meta.timeZone ?? "Europe/Paris";

/** The facts of each member that the program reads, by the member’s own field, with the program’s field. */
export const memberFields = ({ meta }: Document, member: string): { own: string; read: string }[] =>
  Object.entries(meta.fields ?? {}).flatMap(([read, { source }]) =>
    typeof source === "object" && "member" in source && source.member === member ? [{ own: source.field, read }] : [],
  );

/** The fields that are the same for everybody of a cohort. */
export const cohortFields = ({ meta }: Document): string[] =>
  (meta.cohort?.fields ?? []).filter((id) => Object.hasOwn(meta.fields ?? {}, id));

const made = (document: Document, ids: readonly string[], day: string): Facts =>
  Object.fromEntries(
    ids.flatMap((id) => {
      const field = document.meta.fields?.[id];
      return field === undefined ? [] : [[id, anything(id, field, day)]];
    }),
  );

const freePlaces = ({ meta }: Document): Record<string, number> =>
  Object.fromEntries(
    Object.entries(meta.places ?? {}).map(([id, { limit }]) => [id, typeof limit === "number" ? limit : 1]),
  );

/** The beginning of a story: somebody with these facts, this morning, with members, a cohort and free places made up. */
export const firstStory = (document: Document, facts: Facts, { now, timeZone }: Today): Story => {
  const day = now.slice(0, 10);
  const cohort = made(document, cohortFields(document), day);
  const members = Object.fromEntries(
    Object.keys(document.meta.members ?? {}).map((member) => {
      const known = memberFields(document, member).map(({ own, read }): [string, Fact] => [
        own,
        made(document, [read], day)[read] ?? null,
      ]);
      return [member, Object.fromEntries(known)];
    }),
  );
  const places = freePlaces(document);
  return {
    start: morningOf(new Date(now), timeZone),
    participant: facts,
    ...(Object.keys(cohort).length > 0 && { cohort }),
    ...(Object.keys(members).length > 0 && { members }),
    ...(Object.keys(places).length > 0 && { places }),
    steps: [],
  };
};

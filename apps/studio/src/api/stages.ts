import { type Definition, outlineOf, type StageKind } from "@parcours/core";
import { useTextIn } from "@parcours/ui";
import { useQueries } from "@tanstack/react-query";
import { useCallback } from "react";
import { definitionQuery } from "./programs.ts";

/** A stage as lists and files show it. */
export interface StageWords {
  title: string;
  kind: StageKind;
  outcome: string | undefined;
}

interface Version {
  program: { slug: string; version: number };
}

const keyOf = ({ slug, version }: Version["program"]): string => `${slug}/${version}`;

const known = new WeakMap<Definition, ReturnType<typeof outlineOf>>();

/** The outline of a definition, made once. */
export const outlineOnce = (definition: Definition): ReturnType<typeof outlineOf> => {
  const outline = known.get(definition) ?? outlineOf(definition);
  known.set(definition, outline);
  return outline;
};

/** Titles of stages of the versions that are on the page; the id stands in until the definition is there. */
export const useStageWords = (
  shown: readonly Version[],
): ((program: Version["program"], stage: string) => StageWords) => {
  const say = useTextIn();
  const programs = [...new Map(shown.map(({ program }) => [keyOf(program), program])).values()];
  const keys = programs.map(keyOf).join(" ");
  // The same programs give the same words: a list that is scrolled draws only the rows that are new.
  const combine = useCallback(
    (results: { data: Definition | undefined }[]) =>
      new Map(keys.split(" ").map((key, index) => [key, results[index]?.data])),
    [keys],
  );
  const definitions = useQueries({
    queries: programs.map(({ slug, version }) => definitionQuery(slug, version)),
    combine,
  });
  return useCallback(
    (program, stage) => {
      const definition = definitions.get(keyOf(program));
      const meta = definition && outlineOnce(definition).byId.get(stage)?.state.meta;
      return { title: say(meta?.title) || stage, kind: meta?.kind ?? "stage", outcome: meta?.outcome };
    },
    [definitions, say],
  );
};

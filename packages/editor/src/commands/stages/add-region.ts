import type { Text } from "@parcours/core";
import { stateAt, type StagePath } from "../../graph/address.ts";
import type { Document } from "../../graph/document.ts";
import { firstOf, say } from "../../may/sentence.ts";
import { isParallel } from "../../may/structure.ts";
import { stageThere } from "../../may/there.ts";
import type { Command } from "../command.ts";
import { insertedPath, withStageInserted } from "./insert-stage.ts";
import { namer, newRegion } from "./new-stage.ts";
import { stageWords } from "./title-of-stage.ts";

interface AddRegion {
  /** The parallel phase. */
  path: StagePath;
  title?: Text;
}

const made = (document: Document, { title }: AddRegion) => newRegion(namer(document), title);

/** Adds a part, with its first stage, to a phase whose parts go side by side. */
export const addRegion: Command<AddRegion> = {
  name: "add-region",
  title: ({ path }, document) => {
    const words = stageWords(document, path);
    return { fr: `Ajouter un volet à ${words.fr}`, en: `Add a part to ${words.en}` };
  },
  may: (document, { path }) =>
    firstOf(
      stageThere(document, path),
      isParallel(document, path)
        ? null
        : say("Cette phase n’a pas de volets menés de front.", "This phase has no parts that go side by side."),
    ),
  apply: (document, input) => {
    const last = Object.entries(stateAt(document, input.path)?.states ?? {}).findLast(
      ([, { type }]) => type !== "history",
    );
    const beside = last === undefined ? undefined : `${input.path}/states/${last[0]}`;
    return withStageInserted(document, input.path, made(document, input), beside);
  },
  select: (before, input) => ({ kind: "stages", paths: [insertedPath(input.path, made(before, input))] }),
};

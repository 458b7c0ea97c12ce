import type { Bilingual, Text } from "@parcours/core";
import { addEntry } from "../../commands/catalog/add-entry.ts";
import { changeEntry } from "../../commands/catalog/change-entry.ts";
import { idFrom } from "../../names/ids.ts";
import type { EditorStore } from "../../store/editor-store.ts";
import { endingOf } from "./ending.ts";
import type { Played } from "./play-story.ts";
import { scenarioOf, storyOf, type Story } from "./story.ts";

/** The id under which a story was kept, and the story with its last check; or why it was not. */
export type Kept = { ok: true; id: string; story: Story } | { ok: false; reason: Bilingual };

/** Keeps what was played as a scenario of the program: a new one, or in place of `replaces`. Can be undone. */
export const keepStory = (
  editor: Pick<EditorStore, "state" | "run">,
  { story, moments }: Played,
  title: Text,
  replaces: string | undefined,
): Kept => {
  const taken = new Set((editor.state.document.meta.scenarios ?? []).map(({ id }) => id));
  const id = replaces ?? idFrom(title, "scenario", taken);
  const steps = story.steps.slice(0, moments.length - 1);
  const entry = scenarioOf({ ...story, steps }, id, title, endingOf(moments.at(-1) ?? moments[0]));
  const result =
    replaces === undefined
      ? editor.run(addEntry, { catalog: "scenarios", id, entry })
      : editor.run(changeEntry, { catalog: "scenarios", id, path: [], value: entry });
  return result.ok ? { ok: true, id, story: storyOf(entry) } : result;
};

import { isProblem } from "@parcours/client";
import { adoptDocument, ConflictDialog, type Document, useEditorStore, renamedProgram } from "@parcours/editor";
import { useFormats, useTextIn, useTexts, translate } from "@parcours/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { draftApi } from "../../../api/drafts.ts";
import type { Program } from "../../../api/programs.ts";
import { useToast } from "../../../shell/use-toast.tsx";
import type { DraftKeeper } from "../draft/draft-keeper.ts";
import { useNames } from "../use-names.ts";
import { editorTexts } from "./texts.ts";

const MOST_COPIES = 20;

/** Creates the copy under the first id that is free. */
const createCopy = async (document: Document, id: string, title: Document["meta"]["title"]): Promise<Program> => {
  for (let count = 1; ; count += 1) {
    const copyId = count === 1 ? `${id}-copy` : `${id}-copy-${count}`;
    try {
      return await draftApi.create(renamedProgram(document, copyId, title));
    } catch (error) {
      if (!isProblem(error, "conflict") || count === MOST_COPIES) throw error;
    }
  }
};

/** Asks what becomes of two drafts of one program, and does it. */
export const DraftConflict = ({ keeper }: { keeper: DraftKeeper }) => {
  const t = useTexts(editorTexts);
  const say = useTextIn();
  const { distance, time } = useFormats();
  const nameOf = useNames();
  const toast = useToast();
  const store = useEditorStore();
  const queries = useQueryClient();
  const state = useSyncExternalStore(keeper.subscribe, () => keeper.state);
  if (state.kind !== "conflict") return null;
  const { theirs } = state;
  const adopt = (document: Document, step: "bothStep" | "theirsStep"): void => {
    const title = { fr: translate(editorTexts, "fr")(step), en: translate(editorTexts, "en")(step) };
    store.run(adoptDocument, { document, title });
    keeper.settle(store.state.document);
  };
  const copy = async (): Promise<void> => {
    const mine = keeper.current;
    const named = (language: "fr" | "en"): string =>
      translate(editorTexts, language)("copyTitle", { title: say(mine.meta.title) });
    try {
      const made = await createCopy(mine, mine.id, { fr: named("fr"), en: named("en") });
      adopt(theirs.definition, "theirsStep");
      toast.done(t("copied", { title: made.title }));
      await queries.invalidateQueries({ queryKey: ["programs"] });
    } catch (error) {
      toast.failed(error);
    }
  };
  return (
    <ConflictDialog
      base={keeper.base}
      mine={keeper.current}
      theirs={theirs.definition}
      who={theirs.updatedBy === undefined ? undefined : nameOf(theirs.updatedBy)}
      when={`${distance(theirs.updatedAt)} (${time(theirs.updatedAt)})`}
      onBoth={(document) => adopt(document, "bothStep")}
      onTheirs={() => adopt(theirs.definition, "theirsStep")}
      onCopy={copy}
    />
  );
};

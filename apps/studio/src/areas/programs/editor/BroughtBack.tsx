import { adoptDocument, useEditorStore } from "@parcours/editor";
import { translate, useFormats, useTexts } from "@parcours/ui";
import { useEffect, useRef } from "react";
import { useToast } from "../../../shell/use-toast.tsx";
import type { UnsentDraft } from "../draft/unsent-drafts.ts";
import { editorTexts } from "./texts.ts";

/**
 * Takes up changes that never reached the server, as one step that can be undone, and says so. They are then saved like
 * any other: if somebody saved meanwhile, both versions are shown first.
 */
export const BroughtBack = ({ unsent }: { unsent: UnsentDraft }) => {
  const t = useTexts(editorTexts);
  const toast = useToast();
  const store = useEditorStore();
  const { distance } = useFormats();
  const done = useRef(false);
  useEffect(() => {
    if (done.current) return;
    done.current = true;
    const step = (language: "fr" | "en"): string => translate(editorTexts, language)("broughtBackStep");
    const title = { fr: step("fr"), en: step("en") };
    const result = store.run(adoptDocument, { document: unsent.current, title });
    if (result.ok) toast.done(t("broughtBack", { when: distance(unsent.at) }), () => store.undo());
  }, [store, unsent, toast, t, distance]);
  return null;
};

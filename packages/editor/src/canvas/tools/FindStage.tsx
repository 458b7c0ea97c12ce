import { kindWords } from "@parcours/core";
import { StageKindIcon, useLanguage, useTexts } from "@parcours/ui";
import { useCallback } from "react";
import { parentPath, PROGRAM } from "../../graph/address.ts";
import { useEditorStore } from "../../store/editor-context.ts";
import { Chooser, type Option } from "../choose/Chooser.tsx";
import { matching } from "../choose/matches.ts";
import { texts } from "../texts.ts";

/** Finds a stage by its title, or by its id, and brings it into view. */
export const FindStage = ({ onClose }: { onClose: () => void }) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const store = useEditorStore();
  const options = useCallback(
    (typed: string): Option[] => {
      const { graph } = store.state;
      return matching(graph.stages, typed, ({ title, id }) => `${title[language]} ${id}`).map((node) => {
        const parent = parentPath(node.path) ?? PROGRAM;
        return {
          id: node.path,
          group: "",
          label: node.title[language],
          hint: graph.byPath.get(parent)?.title[language] ?? kindWords(node.kind)[language],
          icon: <StageKindIcon kind={node.kind} outcome={node.exit?.outcome} size={18} />,
        };
      });
    },
    [store, language],
  );
  return (
    <Chooser
      label={t("find")}
      placeholder={t("findPlaceholder")}
      empty={t("noMatch")}
      options={options}
      onChoose={({ id }) => {
        store.reveal({ kind: "stages", paths: [id] });
        onClose();
      }}
      onClose={onClose}
    />
  );
};

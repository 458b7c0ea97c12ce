import { Text } from "@mantine/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { setDue } from "../../commands/stages/set-due.ts";
import { setStageActions } from "../../commands/stages/set-stage-actions.ts";
import type { StageNode } from "../../graph/graph.ts";
import { usePanel } from "../frame/use-panel.ts";
import { ActionsField } from "../actions/ActionsField.tsx";
import { DeadlineField } from "../fields/DeadlineField.tsx";
import { PanelPart } from "../frame/PanelFrame.tsx";
import { useEdit } from "../frame/use-edit.ts";
import { texts } from "./texts.ts";

/** By when a stage should be over, and what is done on arriving and on leaving. */
export const StageTiming = ({ node }: { node: StageNode }) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { document, readOnly, select, face } = usePanel();
  const edit = useEdit();
  const { path, state } = node;
  const moves = node.deadlines.filter((deadline) => deadline.use !== "due");
  const isEnd = node.shape === "final";
  return (
    <>
      {!isEnd && (
        <PanelPart>
          <DeadlineField
            label={t("due")}
            description={t("dueHint")}
            lengthLabel={t("dueLength")}
            none={t("noDue")}
            deadlines={document.meta.deadlines}
            value={state.meta?.due}
            disabled={readOnly}
            onChange={(due) => edit(setDue, { path, due }, path)}
            onOpen={(id) => select({ kind: "program", section: "deadlines", id })}
          />
          {moves.length > 0 && (
            <Text size="sm">
              {t("moves")}
              {language === "fr" ? "\u00a0: " : ": "}
              {moves.map((deadline) => deadline.words[language]).join(", ")}
            </Text>
          )}
        </PanelPart>
      )}
      <PanelPart title={t("entry")}>
        <ActionsField
          label={t("entry")}
          actions={state.entry}
          disabled={readOnly}
          onChange={(actions) => edit(setStageActions, { path, at: "entry", actions }, `${path} entry`)}
        />
      </PanelPart>
      {!isEnd && (face === "details" || (state.exit ?? []).length > 0) && (
        <PanelPart title={t("exit")}>
          <ActionsField
            label={t("exit")}
            actions={state.exit}
            disabled={readOnly}
            onChange={(actions) => edit(setStageActions, { path, at: "exit", actions }, `${path} exit`)}
          />
        </PanelPart>
      )}
    </>
  );
};

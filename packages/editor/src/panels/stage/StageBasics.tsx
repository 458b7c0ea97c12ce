import { kindWords, STAGE_KINDS } from "@parcours/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { whyNot } from "../../commands/command.ts";
import { describeStage } from "../../commands/stages/describe-stage.ts";
import { retitleStage } from "../../commands/stages/retitle-stage.ts";
import { setActors } from "../../commands/stages/set-actors.ts";
import { setStageContract } from "../../commands/stages/set-stage-contract.ts";
import { setStageForm } from "../../commands/stages/set-stage-form.ts";
import { setStageKind } from "../../commands/stages/set-stage-kind.ts";
import type { StageNode } from "../../graph/graph.ts";
import { usePanel } from "../frame/use-panel.ts";
import { BilingualField } from "../fields/BilingualField.tsx";
import { EntriesPicker, EntryPicker } from "../fields/EntryPicker.tsx";
import { KindSelect } from "../fields/KindSelect.tsx";
import { PanelPart } from "../frame/PanelFrame.tsx";
import { useEdit } from "../frame/use-edit.ts";
import { texts } from "./texts.ts";

/** What a stage is called, what it is for, who acts, and what it is about. */
export const StageBasics = ({ node }: { node: StageNode }) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { document, readOnly, select } = usePanel();
  const edit = useEdit();
  const { path, state } = node;
  const { meta } = state;
  const program = document.meta;
  const open = (section: "forms" | "contracts") => (id: string) => select({ kind: "program", section, id });
  const inherited = node.inheritsActors ? node.actors.map((actor) => actor.title[language]).join(", ") : "";
  const about = { disabled: readOnly };
  return (
    <PanelPart>
      <BilingualField
        label={t("title")}
        value={meta?.title}
        required
        disabled={readOnly}
        onChange={(title) => edit(retitleStage, { path, title: title ?? "" }, path)}
      />
      <BilingualField
        label={t("description")}
        description={t("descriptionHint")}
        value={meta?.description}
        multiline
        disabled={readOnly}
        onChange={(description) => edit(describeStage, { path, description }, path)}
      />
      <KindSelect
        label={t("kind")}
        kinds={STAGE_KINDS}
        words={(kind) => kindWords(kind)[language]}
        value={node.kind}
        isOff={(kind) => whyNot(setStageKind, document, { path, kind }) !== null}
        disabled={readOnly}
        onChange={(kind) => edit(setStageKind, { path, kind })}
      />
      {node.exit === undefined && (
        <EntriesPicker
          label={t("actors")}
          entries={program.roles}
          value={meta?.roles}
          none={inherited === "" ? t("everyone") : `${t("inherits")} (${inherited})`}
          disabled={readOnly}
          onChange={(roles) => edit(setActors, { path, roles })}
        />
      )}
      {(node.kind === "form" || meta?.form !== undefined) && (
        <EntryPicker
          {...about}
          label={t("form")}
          entries={program.forms}
          value={meta?.form}
          onChange={(form) => edit(setStageForm, { path, form })}
          onOpen={open("forms")}
        />
      )}
      {(node.kind === "contract" || meta?.contract !== undefined) && (
        <EntryPicker
          {...about}
          label={t("contract")}
          entries={program.contracts}
          value={meta?.contract}
          onChange={(contract) => edit(setStageContract, { path, contract })}
          onOpen={open("contracts")}
        />
      )}
    </PanelPart>
  );
};

import { TextInput } from "@mantine/core";
import { textIn, type Guard } from "@parcours/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { useState } from "react";
import { whyNot } from "../../commands/command.ts";
import { retargetTransition } from "../../commands/transitions/retarget-transition.ts";
import { setGuard } from "../../commands/transitions/set-guard.ts";
import { setLabel } from "../../commands/transitions/set-label.ts";
import type { TransitionEdge } from "../../graph/graph.ts";
import { withWording } from "../../panels/fields/bilingual-text.ts";
import { GuardField } from "../../panels/fields/GuardField.tsx";
import { rulesBefore } from "../../panels/fields/rules-before.ts";
import { StagePicker } from "../../panels/fields/StagePicker.tsx";
import { useEditor } from "../../store/use-editor.ts";
import { transitionSentence } from "../sentence.ts";
import { texts } from "../texts.ts";
import { OutlineDialog } from "./OutlineDialog.tsx";

interface TransitionDialogProps {
  edge: TransitionEdge;
  onClose: () => void;
}

/** Asks where a transition should lead. */
export const RetargetDialog = ({ edge, onClose }: TransitionDialogProps) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { document, graph, run } = useEditor();
  const [target, setTarget] = useState(edge.target);
  const input = { at: edge.address, target };
  return (
    <OutlineDialog
      title={t("retargetTitle")}
      hint={transitionSentence(document, graph, edge, language)}
      objection={whyNot(retargetTransition, document, input)}
      onClose={onClose}
      onApply={() => {
        if (run(retargetTransition, input).ok) onClose();
      }}
    >
      <StagePicker label={t("target")} none={t("stay")} value={target} onChange={setTarget} />
    </OutlineDialog>
  );
};

/** Asks on what condition a transition is taken. */
export const RuleDialog = ({ edge, onClose }: TransitionDialogProps) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { document, graph, run } = useEditor();
  const [guard, setGuardChosen] = useState<Guard | undefined>(edge.transition.guard);
  const input = { at: edge.address, guard };
  return (
    <OutlineDialog
      title={t("ruleTitle")}
      hint={transitionSentence(document, graph, edge, language)}
      objection={whyNot(setGuard, document, input)}
      onClose={onClose}
      onApply={() => {
        if (run(setGuard, input).ok) onClose();
      }}
    >
      <GuardField
        document={document}
        guard={guard}
        before={rulesBefore(graph, edge)}
        disabled={false}
        onChange={setGuardChosen}
      />
    </OutlineDialog>
  );
};

/** Asks for the name of a transition, in the language of the reader. */
export const NameTransitionDialog = ({ edge, onClose }: TransitionDialogProps) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { document, graph, run } = useEditor();
  const { label } = edge.transition.meta ?? {};
  const [name, setName] = useState(textIn(label, language));
  return (
    <OutlineDialog
      title={t("renameTransition")}
      hint={transitionSentence(document, graph, edge, language)}
      onClose={onClose}
      onApply={() => {
        if (run(setLabel, { at: edge.address, label: withWording(label, language, name.trim(), false) }).ok) onClose();
      }}
    >
      <TextInput
        data-autofocus
        label={t("label")}
        description={t("labelHint")}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </OutlineDialog>
  );
};

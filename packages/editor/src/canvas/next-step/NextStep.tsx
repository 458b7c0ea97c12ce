import { StageKindIcon, useLanguage, useTexts } from "@parcours/ui";
import { useCallback } from "react";
import { useEditorStore } from "../../store/editor-context.ts";
import { Chooser } from "../choose/Chooser.tsx";
import { texts } from "../texts.ts";
import { KindPicture } from "./KindPicture.tsx";
import { KINDS } from "./kinds.ts";
import { nextSteps, type NextStepAim, type NextStepOption } from "./next-step.ts";

interface NextStepProps {
  aim: NextStepAim;
  onChoose: (option: NextStepOption) => void;
  onClose: () => void;
  onLook: (option: NextStepOption | undefined) => void;
}

const pictureOf = ({ does }: NextStepOption) => {
  if ("connect" in does) {
    return <StageKindIcon kind={does.connect.kind} outcome={does.connect.exit?.outcome} size={18} />;
  }
  const picture = KINDS.find(({ kind }) => kind === does.add)?.picture ?? "stage";
  return <KindPicture kind={does.add} picture={picture} />;
};

/** Types what comes next: a new stage of some kind, or one that is there. */
export const NextStep = ({ aim, onChoose, onClose, onLook }: NextStepProps) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const store = useEditorStore();
  const options = useCallback(
    (typed: string) => {
      const { graph, document } = store.state;
      const groups = { add: t("groupNew"), connect: t("groupExisting") };
      return nextSteps(graph, document, aim, typed, language, groups).map((option) => ({
        ...option,
        icon: pictureOf(option),
      }));
    },
    [store, aim, language, t],
  );
  const labels = {
    after: "nextStep",
    connect: "connectTo",
    on: "insertStep",
    at: "addStep",
    retarget: "retarget",
  } as const;
  return (
    <Chooser
      label={t(labels[aim.kind])}
      placeholder={t(aim.kind === "retarget" || aim.kind === "connect" ? "targetPlaceholder" : "nextPlaceholder")}
      empty={t("noMatch")}
      options={options}
      onChoose={onChoose}
      onClose={onClose}
      onLook={onLook}
    />
  );
};

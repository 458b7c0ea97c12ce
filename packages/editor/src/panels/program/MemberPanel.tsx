import { TextInput } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { EntryFrame } from "../catalog/EntryFrame.tsx";
import { useEntry } from "../catalog/use-entry.ts";
import { useOthers } from "../../others.ts";
import { BilingualField } from "../fields/BilingualField.tsx";
import { EntryPicker } from "../fields/EntryPicker.tsx";
import { PanelPart } from "../frame/PanelFrame.tsx";
import { texts } from "./catalog-texts.ts";

/** A run that takes part in this one: a mentor, a mentee, a team member. */
export const MemberPanel = ({ id }: { id: string }) => {
  const t = useTexts(texts);
  const { entry, set, readOnly } = useEntry("members", id);
  const others = useOthers();
  if (entry === undefined) return null;
  return (
    <EntryFrame catalog="members" id={id} title={entry.title}>
      <PanelPart>
        <BilingualField
          label={t("title")}
          value={entry.title}
          disabled={readOnly}
          onChange={(title) => set("title", title)}
        />
        {others === undefined ? (
          <TextInput
            size="sm"
            label={t("memberProgram")}
            description={t("memberProgramHint")}
            value={entry.program}
            disabled={readOnly}
            onChange={(event) => set("program", event.currentTarget.value)}
          />
        ) : (
          <EntryPicker
            label={t("memberProgram")}
            entries={others}
            value={entry.program}
            required
            disabled={readOnly}
            onChange={(program) => program !== undefined && set("program", program)}
          />
        )}
      </PanelPart>
    </EntryFrame>
  );
};

import { Select, TagsInput, TextInput } from "@mantine/core";
import { textIn, type ProgramMeta } from "@parcours/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { changeProgram, type ChangeProgram } from "../../commands/program/change-program.ts";
import { usePanel } from "../frame/use-panel.ts";
import { BilingualField } from "../fields/BilingualField.tsx";
import { DurationField } from "../fields/DurationField.tsx";
import { PanelFrame, PanelPart } from "../frame/PanelFrame.tsx";
import { useEdit } from "../frame/use-edit.ts";
import { texts } from "./texts.ts";

const againKind = (again: ProgramMeta["again"]): "never" | "after-exit" | "after" =>
  typeof again === "object" ? "after" : (again ?? "never");

const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
};

/** The program itself: what it is called, who may come back, whose clock it goes by. */
export const SettingsPanel = () => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { document, readOnly, face, select } = usePanel();
  const edit = useEdit();
  const { meta } = document;
  const set = (input: ChangeProgram) => edit(changeProgram, input, input.key);
  const zone = meta.timeZone ?? "Europe/Paris";
  return (
    <PanelFrame
      kind={t("program")}
      title={textIn(meta.title, language) || document.id}
      back={{ where: t("program"), go: () => select({ kind: "none" }) }}
    >
      <PanelPart>
        <BilingualField
          label={t("title")}
          value={meta.title}
          required
          disabled={readOnly}
          onChange={(title) => set({ key: "title", value: title ?? "" })}
        />
        <BilingualField
          label={t("summary")}
          value={meta.summary}
          multiline
          disabled={readOnly}
          onChange={(summary) => set({ key: "summary", value: summary })}
        />
        <Select
          size="sm"
          label={t("again")}
          allowDeselect={false}
          disabled={readOnly}
          data={[
            { value: "never", label: t("never") },
            { value: "after-exit", label: t("afterExit") },
            { value: "after", label: t("afterTime") },
          ]}
          value={againKind(meta.again)}
          onChange={(kind) =>
            set({ key: "again", value: kind === "after" ? { after: "P1Y" } : kind === "after-exit" ? kind : "never" })
          }
        />
        {typeof meta.again === "object" && (
          <DurationField
            label={t("againAfter")}
            value={{ offset: meta.again.after, working: false }}
            allow={{ working: false, negative: false }}
            required
            disabled={readOnly}
            onChange={(span) => span !== undefined && set({ key: "again", value: { after: span.offset } })}
          />
        )}
        <TextInput
          size="sm"
          type="date"
          label={t("checkedOn")}
          value={meta.checkedOn ?? ""}
          disabled={readOnly}
          onChange={(event) => set({ key: "checkedOn", value: event.currentTarget.value || undefined })}
        />
      </PanelPart>
      {face === "details" && (
        <PanelPart>
          <TextInput
            size="sm"
            label={t("timeZone")}
            value={zone}
            disabled={readOnly}
            error={isZone(zone) ? undefined : t("zoneWrong")}
            onChange={(event) => set({ key: "timeZone", value: event.currentTarget.value })}
          />
          <TextInput
            size="sm"
            label={t("license")}
            value={meta.license ?? ""}
            disabled={readOnly}
            onChange={(event) => set({ key: "license", value: event.currentTarget.value || undefined })}
          />
          <TagsInput
            size="sm"
            label={t("authors")}
            description={t("authorsHint")}
            value={meta.authors ?? []}
            disabled={readOnly}
            onChange={(authors) => set({ key: "authors", value: authors.length === 0 ? undefined : authors })}
          />
        </PanelPart>
      )}
    </PanelFrame>
  );
};

import { Checkbox, Select } from "@mantine/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { setBulk } from "../../commands/transitions/set-bulk.ts";
import { setBy } from "../../commands/transitions/set-by.ts";
import { setReason } from "../../commands/transitions/set-reason.ts";
import { setSecondPerson } from "../../commands/transitions/set-second-person.ts";
import { setTransitionForm } from "../../commands/transitions/set-transition-form.ts";
import type { TransitionEdge } from "../../graph/graph.ts";
import { usePanel } from "../frame/use-panel.ts";
import { EntriesPicker, EntryPicker } from "../fields/EntryPicker.tsx";
import { PanelPart } from "../frame/PanelFrame.tsx";
import { useEdit } from "../frame/use-edit.ts";
import { eventOptions } from "./event-options.ts";
import { texts } from "./texts.ts";
import { SEARCHABLE } from "../fields/searchable.ts";

/** Who may send the event, and what is asked of them. */
export const TransitionWho = ({ edge }: { edge: TransitionEdge }) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { document, graph, readOnly, select } = usePanel();
  const edit = useEdit();
  const { address: at, transition } = edge;
  const { meta } = transition;
  const usual = edge.ownBy ? "" : edge.by.map((role) => role.title[language]).join(", ");
  return (
    <PanelPart>
      <EntriesPicker
        label={t("by")}
        entries={document.meta.roles}
        value={meta?.by}
        none={usual === "" ? t("byDefault") : `${t("byDefault")} (${usual})`}
        disabled={readOnly}
        onChange={(by) => edit(setBy, { at, by })}
      />
      <EntryPicker
        label={t("form")}
        entries={document.meta.forms}
        value={meta?.form}
        none={t("noForm")}
        disabled={readOnly}
        onChange={(form) => edit(setTransitionForm, { at, form })}
        onOpen={(id) => select({ kind: "program", section: "forms", id })}
      />
      <Select
        size="sm"
        label={t("reason")}
        allowDeselect={false}
        disabled={readOnly}
        data={[
          { value: "", label: t("reasonNone") },
          { value: "optional", label: t("reasonOptional") },
          { value: "required", label: t("reasonRequired") },
        ]}
        value={meta?.reason ?? ""}
        onChange={(reason) =>
          edit(setReason, { at, reason: reason === "optional" || reason === "required" ? reason : undefined })
        }
      />
      <Select
        size="sm"
        label={t("second")}
        description={t("secondHint")}
        placeholder={t("secondNone")}
        {...SEARCHABLE}
        clearable
        disabled={readOnly}
        data={eventOptions(document, graph, language, meta?.notSameActorAs ?? "")}
        value={meta?.notSameActorAs ?? null}
        onChange={(event) => edit(setSecondPerson, { at, notSameActorAs: event ?? undefined })}
      />
      <Checkbox
        size="sm"
        label={t("bulk")}
        checked={meta?.bulk === true}
        disabled={readOnly}
        onChange={(event) => edit(setBulk, { at, bulk: event.currentTarget.checked })}
      />
    </PanelPart>
  );
};

import { Select, TextInput } from "@mantine/core";
import type { Place } from "@parcours/core";
import { useTexts } from "@parcours/ui";
import { usePanel } from "../frame/use-panel.ts";
import { EntryFrame } from "../catalog/EntryFrame.tsx";
import { useEntry } from "../catalog/use-entry.ts";
import { BilingualField } from "../fields/BilingualField.tsx";
import { DurationField } from "../fields/DurationField.tsx";
import { EntriesPicker, EntryPicker } from "../fields/EntryPicker.tsx";
import { NumberInput } from "../fields/NumberInput.tsx";
import { PanelPart } from "../frame/PanelFrame.tsx";
import { texts } from "./catalog-texts.ts";

const limitKind = (limit: Place["limit"]): "fixed" | "cohort" | "site" =>
  typeof limit !== "object" ? "fixed" : "cohort" in limit ? "cohort" : "site";

/** A quota with its waiting list. */
export const PlacePanel = ({ id }: { id: string }) => {
  const t = useTexts(texts);
  const { document, graph } = usePanel();
  const { entry, set, change, readOnly } = useEntry("places", id);
  if (entry === undefined) return null;
  const fields = document.meta.fields ?? {};
  const ofCohort = Object.fromEntries(Object.entries(fields).filter(([, field]) => field.source === "cohort"));
  const stages = Object.fromEntries(graph.stages.map((node) => [node.id, { title: node.title }]));
  const { limit, order } = entry;
  const orderKind = typeof order === "object" ? (order.direction ?? "ascending") : "arrival";
  return (
    <EntryFrame catalog="places" id={id} title={entry.title}>
      <PanelPart>
        <BilingualField
          label={t("title")}
          value={entry.title}
          disabled={readOnly}
          onChange={(title) => set("title", title)}
        />
        <Select
          size="sm"
          label={t("limitKind")}
          allowDeselect={false}
          disabled={readOnly}
          data={[
            { value: "fixed", label: t("limitFixed") },
            { value: "cohort", label: t("limitCohort") },
            { value: "site", label: t("limitSite") },
          ]}
          value={limitKind(limit)}
          onChange={(kind) => {
            if (kind === limitKind(limit)) return;
            const first = Object.keys(ofCohort)[0] ?? "places";
            set("limit", kind === "cohort" ? { cohort: first } : kind === "site" ? { site: first } : 10);
          }}
        />
        {typeof limit !== "object" && (
          <NumberInput
            size="sm"
            label={t("limit")}
            value={limit}
            disabled={readOnly}
            onChange={(value) => change(["limit"], value ?? 0)}
          />
        )}
        {typeof limit === "object" && "cohort" in limit && (
          <EntryPicker
            label={t("limitField")}
            entries={ofCohort}
            value={limit.cohort}
            required
            disabled={readOnly}
            onChange={(cohort) => cohort !== undefined && set("limit", { cohort })}
          />
        )}
        {typeof limit === "object" && "site" in limit && (
          <TextInput
            size="sm"
            label={t("limitField")}
            value={limit.site}
            disabled={readOnly}
            onChange={(event) => set("limit", { site: event.currentTarget.value })}
          />
        )}
        <Select
          size="sm"
          label={t("per")}
          allowDeselect={false}
          disabled={readOnly}
          data={[
            { value: "", label: t("perAll") },
            { value: "cohort", label: t("perCohort") },
            { value: "site", label: t("perSite") },
          ]}
          value={entry.per ?? ""}
          onChange={(per) => set("per", per === "cohort" || per === "site" ? per : undefined)}
        />
        <EntriesPicker
          label={t("heldIn")}
          entries={stages}
          value={entry.heldIn}
          disabled={readOnly}
          onChange={(heldIn) => set("heldIn", heldIn ?? [])}
        />
      </PanelPart>
      <PanelPart>
        <Select
          size="sm"
          label={t("order")}
          allowDeselect={false}
          disabled={readOnly}
          data={[
            { value: "arrival", label: t("byArrival") },
            { value: "ascending", label: t("byLowest") },
            { value: "descending", label: t("byHighest") },
          ]}
          value={orderKind}
          onChange={(kind) => {
            const field = typeof order === "object" ? order.field : (Object.keys(fields)[0] ?? "");
            if (kind === "arrival" || kind === null) set("order", "arrival");
            else set("order", { field, direction: kind === "descending" ? kind : "ascending" });
          }}
        />
        {typeof order === "object" && (
          <EntryPicker
            label={t("orderField")}
            entries={fields}
            value={order.field}
            required
            disabled={readOnly}
            onChange={(field) => field !== undefined && set("order", { ...order, field })}
          />
        )}
        <DurationField
          label={t("offer")}
          value={entry.offer === undefined ? undefined : { offset: entry.offer, working: false }}
          allow={{ working: false, negative: false }}
          disabled={readOnly}
          onChange={(span) => set("offer", span?.offset)}
        />
      </PanelPart>
    </EntryFrame>
  );
};

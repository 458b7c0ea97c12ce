import { MultiSelect, Select, Stack } from "@mantine/core";
import {
  builtInOf,
  OUTCOMES,
  outcomeWords,
  type Expectation,
  type Fact,
  type Outcome,
  type ScenarioStep,
} from "@parcours/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { usePanel } from "../frame/use-panel.ts";
import { DurationField } from "../fields/DurationField.tsx";
import { EntryPicker } from "../fields/EntryPicker.tsx";
import { eventOptions } from "../transition/event-options.ts";
import { ExpectMore } from "./ExpectMore.tsx";
import { FactsField } from "./FactsField.tsx";
import { FreePlaces } from "./FreePlaces.tsx";
import { MomentInput } from "./MomentInput.tsx";
import { texts } from "./texts.ts";
import { SEARCHABLE } from "../fields/searchable.ts";

type Send = Extract<ScenarioStep, { send: unknown }>;
type Expect = Extract<ScenarioStep, { expect: unknown }>;

interface StepEditorProps<S extends ScenarioStep> {
  step: S;
  disabled: boolean;
  onChange: (step: ScenarioStep) => void;
}

const REFUSALS = ["ended", "not_accepted_here", "not_allowed", "invalid_data", "rule_not_met"] as const;

/** The record without what is not said. */
const spoken = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;

const SendEditor = ({ step, disabled, onChange }: StepEditorProps<Send>) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { document, graph } = usePanel();
  const builtIn = builtInOf(step.send.type);
  const form = builtIn?.kind === "form" ? document.meta.forms?.[builtIn.id] : undefined;
  return (
    <Stack gap={6}>
      <Select
        size="sm"
        label={t("event")}
        {...SEARCHABLE}
        allowDeselect={false}
        disabled={disabled}
        data={eventOptions(document, graph, language, step.send.type)}
        value={step.send.type}
        onChange={(type) => type !== null && onChange({ ...step, send: { ...step.send, type } })}
      />
      <EntryPicker
        label={t("as")}
        entries={document.meta.roles}
        value={step.as}
        none={t("organization")}
        disabled={disabled}
        onChange={(as) => onChange(spoken({ ...step, as }) as Send)}
      />
      {(form !== undefined || step.send.data !== undefined) && (
        <FactsField
          facts={(step.send.data ?? {}) as Record<string, Fact>}
          {...(form !== undefined && { only: form.fields.map((entry) => entry.field) })}
          disabled={disabled}
          onChange={(data) => onChange({ ...step, send: { ...step.send, data } })}
        />
      )}
      <Select
        size="sm"
        label={t("refused")}
        disabled={disabled}
        allowDeselect={false}
        data={[
          { value: "", label: t("notRefused") },
          ...REFUSALS.map((reason) => ({ value: reason, label: t(reason) })),
        ]}
        value={step.refused ?? ""}
        onChange={(reason) => {
          const refused = REFUSALS.find((one) => one === reason);
          onChange(spoken({ ...step, refused }) as Send);
        }}
      />
    </Stack>
  );
};

/** True when a step looks at more than where the person is. */
const hasMore = ({ stages: _s, status: _t, outcome: _o, ...more }: Expectation): boolean =>
  Object.keys(more).length > 0;

const ExpectEditor = ({ step, disabled, onChange }: StepEditorProps<Expect>) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { graph } = usePanel();
  const { expect } = step;
  const set = (change: { [K in keyof Expectation]?: Expectation[K] | undefined }): void =>
    onChange({ expect: spoken<Expectation>({ ...expect, ...change }) });
  const leaves = graph.stages.filter((node) => node.children.length === 0 && node.shape !== "history");
  const data = leaves.map((node) => ({ value: node.id, label: node.title[language] }));
  return (
    <Stack gap={6}>
      <MultiSelect
        size="sm"
        label={t("stages")}
        searchable
        disabled={disabled}
        data={data.filter((one, index) => data.findIndex((other) => other.value === one.value) === index)}
        value={expect.stages ?? []}
        onChange={(stages) => set({ stages: stages.length === 0 ? undefined : stages })}
      />
      <Select
        size="sm"
        label={t("status")}
        allowDeselect={false}
        disabled={disabled}
        data={[
          { value: "", label: t("anyStatus") },
          ...(["active", "held", "done"] as const).map((one) => ({ value: one, label: t(one) })),
        ]}
        value={expect.status ?? ""}
        onChange={(status) => set({ status: status === "" ? undefined : (status as Expectation["status"]) })}
      />
      <Select
        size="sm"
        label={t("outcome")}
        allowDeselect={false}
        disabled={disabled}
        data={[
          { value: "", label: t("anyOutcome") },
          ...OUTCOMES.map((outcome) => ({ value: outcome, label: outcomeWords(outcome)[language] })),
        ]}
        value={expect.outcome ?? ""}
        onChange={(outcome) => set({ outcome: outcome === "" ? undefined : (outcome as Outcome) })}
      />
      <details open={hasMore(expect)}>
        <summary>{t("more")}</summary>
        <ExpectMore expect={expect} disabled={disabled} onChange={set} />
      </details>
    </Stack>
  );
};

/** What a step says, to be changed. */
export const StepEditor = ({ step, disabled, onChange }: StepEditorProps<ScenarioStep>) => {
  const t = useTexts(texts);
  if ("send" in step) return <SendEditor step={step} disabled={disabled} onChange={onChange} />;
  if ("expect" in step) return <ExpectEditor step={step} disabled={disabled} onChange={onChange} />;
  if ("wait" in step) {
    return (
      <DurationField
        label={t("wait")}
        value={{ offset: step.wait, working: false }}
        allow={{ working: false, negative: false }}
        required
        disabled={disabled}
        onChange={(span) => span !== undefined && onChange({ wait: span.offset })}
      />
    );
  }
  if ("until" in step) {
    return (
      <MomentInput
        label={t("until")}
        value={step.until}
        disabled={disabled}
        onChange={(until) => onChange({ until })}
      />
    );
  }
  return <FreePlaces value={step.places} disabled={disabled} onChange={(places) => onChange({ places })} />;
};

import { Select, Stack, TextInput } from "@mantine/core";
import type { Trigger } from "@parcours/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { useState } from "react";
import { whyNot } from "../../commands/command.ts";
import { setTrigger } from "../../commands/transitions/set-trigger.ts";
import type { TransitionEdge } from "../../graph/graph.ts";
import { uniqueId } from "../../names/ids.ts";
import { usePanel } from "../frame/use-panel.ts";
import { KindSelect } from "../fields/KindSelect.tsx";
import { DeadlineField } from "../fields/DeadlineField.tsx";
import { useEdit } from "../frame/use-edit.ts";
import { eventOptions } from "./event-options.ts";
import { texts } from "./texts.ts";
import { SEARCHABLE } from "../fields/searchable.ts";

const TRIGGERS: readonly Trigger[] = ["on", "after", "always", "onDone"];

/** What sets a transition off: an event, a deadline, nothing, or the end of what is inside. */
export const TransitionTrigger = ({ edge }: { edge: TransitionEdge }) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { document, graph, readOnly, select } = usePanel();
  const edit = useEdit();
  const [name, setName] = useState<{ text: string; of: string }>();
  const { address: at } = edge;
  const first = (trigger: Trigger): string => {
    if (trigger === "after") return Object.keys(document.meta.deadlines ?? {})[0] ?? "P7D";
    return trigger === "on" ? uniqueId("continue", new Set(graph.transitions.map((one) => one.address.key))) : "";
  };
  const set = (trigger: Trigger, key: string) => edit(setTrigger, { at, trigger, key });
  const groups = eventOptions(document, graph, language, at.trigger === "on" ? at.key : "");
  const typed = name !== undefined && name.of === at.key ? name.text : at.key;
  const objection = typed === at.key ? null : whyNot(setTrigger, document, { at, trigger: "on", key: typed });
  const give = (): void => {
    if (typed !== at.key && objection === null) set("on", typed);
  };
  const isOwn = at.trigger === "on" && !/^(form|contract|task|place|person)\./.test(at.key) && at.key !== "recheck";
  return (
    <Stack gap={8}>
      <KindSelect
        label={t("when")}
        kinds={TRIGGERS}
        words={t}
        value={at.trigger}
        isOff={(trigger) => whyNot(setTrigger, document, { at, trigger, key: first(trigger) }) !== null}
        disabled={readOnly}
        onChange={(trigger) => set(trigger, first(trigger))}
      />
      {at.trigger === "on" && (
        <Select
          size="sm"
          label={t("event")}
          {...SEARCHABLE}
          allowDeselect={false}
          disabled={readOnly}
          data={groups}
          value={at.key}
          onChange={(key) => key !== null && set("on", key)}
        />
      )}
      {isOwn && (
        <TextInput
          size="sm"
          label={t("eventName")}
          description={t("eventNameHint")}
          value={typed}
          disabled={readOnly}
          spellCheck={false}
          error={objection?.[language]}
          onChange={(event) => setName({ text: event.currentTarget.value, of: at.key })}
          onBlur={give}
          onKeyDown={(event) => (event.key === "Enter" ? give() : undefined)}
        />
      )}
      {at.trigger === "after" && (
        <DeadlineField
          label={t("deadline")}
          lengthLabel={t("length")}
          none={t("noDeadline")}
          deadlines={document.meta.deadlines}
          value={at.key}
          required
          disabled={readOnly}
          onChange={(key) => key !== undefined && set("after", key)}
          onOpen={(id) => select({ kind: "program", section: "deadlines", id })}
        />
      )}
    </Stack>
  );
};

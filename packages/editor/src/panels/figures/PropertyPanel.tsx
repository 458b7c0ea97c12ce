import type { Property } from "@parcours/core";
import { useTexts } from "@parcours/ui";
import { EntryFrame } from "../catalog/EntryFrame.tsx";
import { useEntry } from "../catalog/use-entry.ts";
import { BilingualField } from "../fields/BilingualField.tsx";
import { KindSelect } from "../fields/KindSelect.tsx";
import { PanelPart } from "../frame/PanelFrame.tsx";
import { MomentField, POINTS } from "./MomentField.tsx";
import { PropertyVerdict } from "./PropertyVerdict.tsx";
import { texts } from "./texts.ts";

const PATTERNS = ["never", "precedes", "leads-to"] as const satisfies readonly Property["pattern"][];

const withPattern = (property: Property, pattern: Property["pattern"]): Property => {
  const { id, title, then } = property;
  if (pattern === "never") return { id, title, pattern, then };
  const first = "first" in property ? property.first : then;
  return { id, title, pattern, first, then };
};

/** What must hold for everybody, said in the words of the program. */
export const PropertyPanel = ({ id }: { id: string }) => {
  const t = useTexts(texts);
  const { entry, set, change, readOnly } = useEntry("properties", id);
  if (entry === undefined) return null;
  const point = { kinds: POINTS, disabled: readOnly };
  return (
    <EntryFrame catalog="properties" id={id} title={entry.title}>
      <PanelPart>
        <BilingualField
          label={t("promise")}
          value={entry.title}
          required
          multiline
          disabled={readOnly}
          onChange={(title) => set("title", title ?? "")}
        />
        <KindSelect
          label={t("pattern")}
          kinds={PATTERNS}
          words={(pattern) => t(pattern === "leads-to" ? "leadsTo" : pattern)}
          value={entry.pattern}
          disabled={readOnly}
          onChange={(pattern) => change([], withPattern(entry, pattern), false)}
        />
        {"first" in entry && (
          <MomentField
            {...point}
            label={t("first")}
            value={entry.first}
            onChange={(first) => change(["first"], first, false)}
          />
        )}
        <MomentField
          {...point}
          label={t(entry.pattern === "never" ? "neverThen" : "then")}
          value={entry.then}
          onChange={(then) => change(["then"], then, false)}
        />
      </PanelPart>
      <PropertyVerdict id={entry.id} />
    </EntryFrame>
  );
};

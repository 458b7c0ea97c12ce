import { useTexts } from "@parcours/ui";
import { useEditorValue } from "../../store/editor-context.ts";
import { EntryFrame } from "../catalog/EntryFrame.tsx";
import { useEntry } from "../catalog/use-entry.ts";
import { BilingualField } from "../fields/BilingualField.tsx";
import { EntryPicker } from "../fields/EntryPicker.tsx";
import { PanelPart } from "../frame/PanelFrame.tsx";
import { texts } from "./catalog-texts.ts";

const PARTS = [
  ["name", "contactName"],
  ["email", "contactEmail"],
  ["phone", "contactPhone"],
] as const;

/** Who acts; for somebody without an account, such as a guardian, the information that says how to reach them. */
export const RolePanel = ({ id }: { id: string }) => {
  const t = useTexts(texts);
  const { entry, set, readOnly } = useEntry("roles", id);
  const fields = useEditorValue((state) => state.document.meta.fields);
  if (entry === undefined) return null;
  const contact = (part: "name" | "email" | "phone", field: string | undefined): void => {
    const { [part]: _old, ...rest } = entry.contact ?? {};
    const next = field === undefined ? rest : { ...rest, [part]: field };
    set("contact", Object.keys(next).length === 0 ? undefined : next);
  };
  return (
    <EntryFrame catalog="roles" id={id} title={entry.title}>
      <PanelPart>
        <BilingualField
          label={t("title")}
          value={entry.title}
          required
          disabled={readOnly}
          onChange={(title) => set("title", title ?? "")}
        />
      </PanelPart>
      <PanelPart title={t("contact")} hint={t("contactHint")}>
        {PARTS.map(([part, label]) => (
          <EntryPicker
            key={part}
            label={t(label)}
            entries={fields}
            value={entry.contact?.[part]}
            disabled={readOnly}
            onChange={(field) => contact(part, field)}
          />
        ))}
      </PanelPart>
    </EntryFrame>
  );
};

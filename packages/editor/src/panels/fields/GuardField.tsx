import { Select, Stack, Text } from "@mantine/core";
import type { Guard } from "@parcours/core";
import { useTexts } from "@parcours/ui";
import type { Document } from "../../graph/document.ts";
import { texts } from "../transition/texts.ts";
import { EntriesPicker, EntryPicker } from "./EntryPicker.tsx";

interface GuardFieldProps {
  document: Document;
  guard: Guard | undefined;
  /** The rules of the branches tried before: what "otherwise" usually means. */
  before: readonly string[];
  disabled: boolean;
  onChange: (guard: Guard | undefined) => void;
  onOpenRule?: (id: string) => void;
}

const NONE = "none";

const first = (record: object | undefined): string | undefined => Object.keys(record ?? {})[0];

/** A guard of a kind as it begins; nothing where the program has nothing that it could name. */
const startGuard = (kind: string, { meta }: Document, before: readonly string[]): Guard | undefined => {
  const rule = first(meta.rules);
  const place = first(meta.places);
  if (kind === "rule" && rule !== undefined) return { type: "rule", params: { rule } };
  if (kind === "place" && place !== undefined) return { type: "place", params: { place } };
  const of = before.length > 0 ? [...before] : rule === undefined ? [] : [rule];
  return kind === "otherwise" && of.length > 0 ? { type: "otherwise", params: { of } } : undefined;
};

/** On what condition a transition is taken: always, a rule, otherwise, a free place. */
export const GuardField = ({ document, guard, before, disabled, onChange, onOpenRule }: GuardFieldProps) => {
  const t = useTexts(texts);
  const { rules, places } = document.meta;
  const noRules = first(rules) === undefined;
  const kinds = [
    { value: NONE, label: t("always_") },
    { value: "rule", label: t("rule"), disabled: noRules },
    { value: "otherwise", label: t("otherwise"), disabled: noRules },
    ...(first(places) !== undefined || guard?.type === "place" ? [{ value: "place", label: t("place") }] : []),
  ];
  return (
    <Stack gap={8}>
      <Select
        size="sm"
        label={t("guard")}
        allowDeselect={false}
        disabled={disabled}
        data={kinds}
        value={guard?.type ?? NONE}
        onChange={(kind) => kind !== (guard?.type ?? NONE) && onChange(startGuard(kind ?? NONE, document, before))}
      />
      {noRules && guard === undefined && (
        <Text size="xs" c="dimmed">
          {t("noRules")}
        </Text>
      )}
      {guard?.type === "rule" && (
        <EntryPicker
          label={t("whichRule")}
          entries={rules}
          value={guard.params.rule}
          required
          disabled={disabled}
          onChange={(rule) => rule !== undefined && onChange({ type: "rule", params: { rule } })}
          {...(onOpenRule !== undefined && { onOpen: onOpenRule })}
        />
      )}
      {guard?.type === "otherwise" && (
        <EntriesPicker
          label={t("whichRules")}
          description={t("whichRulesHint")}
          entries={rules}
          value={guard.params.of}
          disabled={disabled}
          onChange={(of) => onChange({ type: "otherwise", params: { of: of ?? [] } })}
        />
      )}
      {guard?.type === "place" && (
        <EntryPicker
          label={t("whichPlace")}
          entries={places}
          value={guard.params.place}
          required
          disabled={disabled}
          onChange={(place) => place !== undefined && onChange({ type: "place", params: { place } })}
        />
      )}
    </Stack>
  );
};

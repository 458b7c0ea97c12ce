import { SegmentedControl } from "@mantine/core";
import type { Language } from "@parcours/core";
import { useTexts } from "@parcours/ui";
import { texts } from "../program/catalog-texts.ts";

/** In which language a preview is shown. */
export const PreviewLanguage = ({ value, onChange }: { value: Language; onChange: (language: Language) => void }) => {
  const t = useTexts(texts);
  return (
    <SegmentedControl
      size="xs"
      aria-label={t("previewIn")}
      data={[
        { value: "fr", label: "Français" },
        { value: "en", label: "English" },
      ]}
      value={value}
      onChange={(chosen) => onChange(chosen === "en" ? "en" : "fr")}
    />
  );
};

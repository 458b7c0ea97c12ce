import { Stack } from "@mantine/core";
import { textIn } from "@parcours/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { useEditorValue } from "../../store/editor-context.ts";
import { NumberInput } from "../fields/NumberInput.tsx";
import { texts } from "./texts.ts";

type Free = Record<string, number>;

interface FreePlacesProps {
  value: Free;
  disabled: boolean;
  onChange: (free: Free) => void;
}

/** How many places are free, of each kind that the program has. */
export const FreePlaces = ({ value, disabled, onChange }: FreePlacesProps) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const places = useEditorValue((state) => state.document.meta.places);
  const set = (id: string, free: number | undefined): void => {
    const { [id]: _before, ...rest } = value;
    onChange(free === undefined ? rest : { ...rest, [id]: free });
  };
  return (
    <Stack gap={8}>
      {Object.entries(places ?? {}).map(([id, { title }]) => (
        <NumberInput
          key={id}
          size="sm"
          label={t("freePlaces", { title: textIn(title, language) || id })}
          value={value[id]}
          disabled={disabled}
          onChange={(free) => set(id, typeof free === "number" ? free : undefined)}
        />
      ))}
    </Stack>
  );
};

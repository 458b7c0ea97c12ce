import { Radio, Stack, TextInput } from "@mantine/core";
import { useFormats, useTexts } from "@parcours/ui";
import { peopleTexts } from "./texts.ts";
import { faultOf, type Span } from "./when.ts";

interface WhenFieldProps {
  span: Span;
  /** Minute that was typed; undefined: now. */
  value: string | undefined;
  onChange: (to: string | undefined) => void;
  /** Somebody has tried to confirm: what is wrong is said. */
  tried: boolean;
}

/** When something happened: now, or earlier, between the last step and now. */
export const WhenField = ({ span, value, onChange, tried }: WhenFieldProps) => {
  const t = useTexts(peopleTexts);
  const { dateTime } = useFormats();
  const limits = { from: dateTime(span.earliest), to: dateTime(span.latest) };
  const fault = value === undefined ? undefined : faultOf(value, span);
  return (
    <Stack gap="xs">
      <Radio.Group
        label={t("whenAsked")}
        value={value === undefined ? "now" : "earlier"}
        onChange={(choice) => onChange(choice === "now" ? undefined : "")}
      >
        <Stack gap={4} mt={4}>
          <Radio value="now" label={t("whenNow")} />
          <Radio value="earlier" label={t("whenEarlier")} />
        </Stack>
      </Radio.Group>
      {value !== undefined && (
        <TextInput
          type="datetime-local"
          label={t("whenDate")}
          description={t("whenLimits", limits)}
          min={span.earliest}
          max={span.latest}
          value={value}
          error={fault !== undefined && (tried || fault !== "empty") ? t("whenWrong", limits) : undefined}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Stack>
  );
};

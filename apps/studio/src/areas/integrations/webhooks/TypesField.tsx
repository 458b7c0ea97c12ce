import { Checkbox, Radio, VisuallyHidden } from "@mantine/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { useQuery } from "@tanstack/react-query";
import { eventTypesQuery } from "../../../api/webhooks.ts";
import classes from "../integrations.module.css";
import { webhooksTexts } from "./texts.ts";

interface TypesFieldProps {
  all: boolean;
  types: readonly string[];
  error?: string;
  onChange: (change: { all: boolean; types: readonly string[] }) => void;
}

/** Which types of announcements: all, or some of them, each with what it says and an example. */
export const TypesField = ({ all, types, error, onChange }: TypesFieldProps) => {
  const t = useTexts(webhooksTexts);
  const { language } = useLanguage();
  const known = useQuery(eventTypesQuery).data ?? [];
  const toggle = (type: string, checked: boolean): void =>
    onChange({ all, types: checked ? [...types, type] : types.filter((one) => one !== type) });
  return (
    <>
      <Radio.Group
        label={t("types")}
        value={all ? "all" : "some"}
        onChange={(value) => onChange({ all: value === "all", types })}
        {...(error !== undefined && { error })}
      >
        <Radio value="all" label={t("allTypes")} mb={8} />
        <Radio value="some" label={t("someTypes")} />
      </Radio.Group>
      {!all && (
        <div className={classes.types} role="group" aria-label={t("types")} tabIndex={0}>
          {known
            .filter(({ subscribable }) => subscribable)
            .map(({ type, description, example }) => (
              <div key={type} className={classes.type}>
                <Checkbox
                  label={<span className={classes.mono}>{type}</span>}
                  description={description[language]}
                  checked={types.includes(type)}
                  onChange={(event) => toggle(type, event.currentTarget.checked)}
                />
                <details>
                  <summary>
                    {t("example")}
                    <VisuallyHidden> {type}</VisuallyHidden>
                  </summary>
                  <pre className={classes.pre} data-wrap="true">
                    {JSON.stringify(example, null, 2)}
                  </pre>
                </details>
              </div>
            ))}
        </div>
      )}
    </>
  );
};

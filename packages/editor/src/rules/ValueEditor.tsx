import { Select, Stack, Text } from "@mantine/core";
import { checkLeaf, takesField, textIn, valueShape, type Field, type Operator, type RuleLeaf } from "@parcours/core";
import { useTexts } from "@parcours/ui";
import type { ValueEditorProps } from "react-querybuilder";
import { isAgeValue, leafOf, type AgeValue } from "./query.ts";
import { AgeInput } from "./AgeInput.tsx";
import { ListInput } from "./ListInput.tsx";
import { OneInput } from "./OneInput.tsx";
import { DurationField } from "../panels/fields/DurationField.tsx";
import type { RuleContext } from "./rule-context.ts";
import { texts } from "./texts.ts";
import { SEARCHABLE } from "../panels/fields/searchable.ts";

/** Fields of one kind may stand for each other; an address compares as text. */
const kindOf = (field: Field): string =>
  ["text", "email", "phone", "choice"].includes(field.type) ? "text" : field.type;

const comparable = (fields: Record<string, Field>, own: string, field: Field): [string, Field][] =>
  Object.entries(fields).filter(([id, other]) => id !== own && kindOf(other) === kindOf(field));

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

interface ShapeProps {
  leaf: RuleLeaf;
  field: Field;
  context: RuleContext;
  disabled: boolean;
  age: AgeValue;
  onChange: (value: unknown) => void;
}

const OtherField = ({ leaf, field, context, disabled, onChange }: ShapeProps) => {
  const t = useTexts(texts);
  const { fields, language } = context;
  const data = comparable(fields, leaf.field, field).map(([id, other]) => ({
    value: id,
    label: textIn(other.title, language) || id,
  }));
  const two = valueShape(leaf.operator) === "two";
  const values = listOf(leaf.value);
  const pick = (index: number, label: string) => (
    <Select
      key={index}
      size="sm"
      {...SEARCHABLE}
      allowDeselect={false}
      aria-label={label}
      disabled={disabled}
      data={data}
      value={typeof values[index] === "string" ? values[index] : null}
      onChange={(id) => onChange(two ? [0, 1].map((at) => (at === index ? id : (values[at] ?? ""))) : id)}
    />
  );
  return two ? <Stack gap={4}>{[pick(0, t("first")), pick(1, t("last"))]}</Stack> : pick(0, t("otherField"));
};

const ByShape = (props: ShapeProps) => {
  const { leaf, field, context, disabled, age, onChange } = props;
  const t = useTexts(texts);
  if (leaf.valueSource === "field" && takesField(leaf.operator)) return <OtherField {...props} />;
  const one = { field, language: context.language, disabled };
  switch (valueShape(leaf.operator)) {
    case "none":
      return null;
    case "one":
      return <OneInput {...one} label={t("value")} value={leaf.value} onChange={onChange} />;
    case "two": {
      const [low, high] = listOf(leaf.value);
      return (
        <Stack gap={4}>
          <OneInput {...one} label={t("first")} value={low} onChange={(value) => onChange([value, high ?? ""])} />
          <OneInput {...one} label={t("last")} value={high} onChange={(value) => onChange([low ?? "", value])} />
        </Stack>
      );
    }
    case "several":
      return <ListInput {...one} label={t("values")} value={leaf.value} onChange={onChange} />;
    case "duration":
      return (
        <DurationField
          label={t("value")}
          hideLabel
          value={typeof leaf.value === "string" ? { offset: leaf.value, working: false } : undefined}
          allow={{ working: false, negative: false }}
          disabled={disabled}
          onChange={(span) => onChange(span?.offset ?? "")}
        />
      );
    case "years":
      return <AgeInput value={age} context={context} own={leaf.field} disabled={disabled} onChange={onChange} />;
    case "count":
      return (
        <OneInput
          {...one}
          field={{ ...field, type: "number", unit: t("choices") }}
          label={t("value")}
          value={leaf.value}
          onChange={onChange}
        />
      );
  }
};

/** What a comparison compares with, in the shape that its operator takes; what is wrong with it stands below. */
export const ValueEditor = (props: ValueEditorProps) => {
  const { rule, context, disabled } = props;
  const of = context as RuleContext;
  const { fields, language } = of;
  const leaf = leafOf(rule);
  const field = Object.hasOwn(fields, leaf.field) ? fields[leaf.field] : undefined;
  const problems = checkLeaf(leaf, fields);
  return (
    <div className="rule-value">
      {field !== undefined && (
        <ByShape
          leaf={leaf}
          field={field}
          context={of}
          disabled={disabled ?? false}
          age={isAgeValue(rule.value) ? rule.value : { years: leaf.value, at: undefined }}
          onChange={(value) => props.handleOnChange(value)}
        />
      )}
      {problems.map(({ path, message }) => (
        <Text key={path + message.en} size="xs" c="var(--mantine-color-error)" role="status">
          {message[language]}
        </Text>
      ))}
    </div>
  );
};

/** True where a comparison may look at another field, and there is one of its kind. */
export const takesOther = (fields: Record<string, Field>, id: string, operator: string): boolean => {
  const field = Object.hasOwn(fields, id) ? fields[id] : undefined;
  return field !== undefined && takesField(operator as Operator) && comparable(fields, id, field).length > 0;
};

import { Text } from "@mantine/core";
import { operatorsFor, type Field, type Language, type Operator, type RuleGroup } from "@parcours/core";
import { useTexts } from "@parcours/ui";
import { MantineValueSelector } from "@react-querybuilder/mantine";
import { useMemo } from "react";
import {
  QueryBuilder,
  type ControlElementsProp,
  type Field as BuilderField,
  type FullField,
  type RuleGroupType,
  type Translations,
} from "react-querybuilder";
import {
  AddAction,
  Combinator,
  FieldSelector,
  NotSwitch,
  OperatorSelector,
  Order,
  RemoveAction,
} from "./BuilderControls.tsx";
import { startValue, usualOperator } from "./carry-value.ts";
import { offeredFields } from "./offered-fields.ts";
import { queryOf } from "./query.ts";
import classes from "./rules.module.css";
import { settledRule } from "./settle.ts";
import { texts } from "./texts.ts";
import { takesOther, ValueEditor } from "./ValueEditor.tsx";
import { operatorLabel } from "./words.ts";

interface RuleBuilderProps {
  rule: RuleGroup;
  fields: Record<string, Field>;
  language: Language;
  disabled?: boolean;
  onChange: (rule: RuleGroup) => void;
}

/** What a comparison compares with: said here, or known of the same person. */
interface ValueSourceOption {
  value: "value" | "field";
  label: string;
  [other: string]: unknown;
}

const CONTROLS = {
  actionElement: AddAction,
  addGroupAction: AddAction,
  addRuleAction: AddAction,
  removeRuleAction: RemoveAction,
  removeGroupAction: RemoveAction,
  combinatorSelector: Combinator,
  fieldSelector: FieldSelector,
  operatorSelector: OperatorSelector,
  valueSelector: MantineValueSelector,
  valueSourceSelector: OperatorSelector,
  valueEditor: ValueEditor,
  notToggle: NotSwitch,
  shiftActions: Order,
};

/** The rule as people put it together: only information of the catalog, only comparisons that fit it. */
export const RuleBuilder = ({ rule, fields, language, disabled = false, onChange }: RuleBuilderProps) => {
  const t = useTexts(texts);
  const query = useMemo(() => queryOf(rule), [rule]);
  const context = useMemo(() => ({ fields, language }), [fields, language]);
  const offered = useMemo(
    () => offeredFields(rule, fields, language, (id) => t("unknownField", { id })),
    [rule, fields, language, t],
  );
  const typeOf = (id: string) => (Object.hasOwn(fields, id) ? fields[id] : undefined);
  const translations: Partial<Translations> = {
    fields: { title: t("field") },
    operators: { title: t("operator") },
    value: { title: t("value") },
    combinators: { title: t("combinator") },
    notToggle: { label: t("not"), title: t("notHint") },
    addRule: { label: `+ ${t("addRule")}`, title: t("addRuleTitle") },
    addGroup: { label: `+ ${t("addGroup")}`, title: t("addGroupTitle") },
    removeRule: { label: "", title: t("removeRule") },
    removeGroup: { label: "", title: t("removeGroup") },
    shiftActionUp: { label: "", title: t("up") },
    shiftActionDown: { label: "", title: t("down") },
    valueSourceSelector: { title: t("source") },
  };
  const both: [ValueSourceOption, ValueSourceOption] = [
    { value: "value", label: t("aValue") },
    { value: "field", label: t("anotherField") },
  ];
  const change = (next: RuleGroupType): void => {
    const changed = settledRule(next, rule, fields);
    // The builder also reports the query that it was just given.
    if (JSON.stringify(changed) !== JSON.stringify(rule)) onChange(changed);
  };
  if (Object.keys(fields).length === 0) return <Text size="sm">{t("noFields")}</Text>;
  return (
    <div className={classes["builder"]} role="group" aria-label={t("builder")}>
      <QueryBuilder
        query={query}
        onQueryChange={change}
        fields={offered as BuilderField[]}
        combinators={[
          { name: "and", label: t("all") },
          { name: "or", label: t("any") },
        ]}
        getOperators={(id) => {
          const field = typeOf(id);
          const type = field?.type ?? "text";
          return operatorsFor(type).map((name) => ({ name, label: operatorLabel(name, type, language) }));
        }}
        getDefaultOperator={(id) => {
          const field = typeOf(id);
          return field === undefined ? "known" : usualOperator(field.type, field.source);
        }}
        getDefaultValue={(made) => startValue(made.operator as Operator, typeOf(made.field)) ?? null}
        getValueSources={(id: string, operator: string) => (takesOther(fields, id, operator) ? both : [both[0]])}
        translations={translations}
        controlElements={CONTROLS as unknown as ControlElementsProp<FullField, string>}
        context={context}
        disabled={disabled}
        listsAsArrays
        showNotToggle
        showShiftActions
        addRuleToNewGroups
        resetOnFieldChange
        enableMountQueryChange={false}
      />
    </div>
  );
};

import { MultiSelect, Select, Stack, TagsInput } from "@mantine/core";
import { textIn, type Criterion, type Field } from "@parcours/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { useEditorValue } from "../../store/editor-context.ts";
import { BilingualField } from "../fields/BilingualField.tsx";
import { KindSelect } from "../fields/KindSelect.tsx";
import { choicesOf, OtherFieldPicker, useMemberFields } from "../fields/OtherFieldPicker.tsx";
import { asComparing, fitsCriterion, NO_FIELD } from "./start-criterion.ts";
import { texts } from "./texts.ts";

interface CriterionEditorProps {
  criterion: Criterion;
  disabled: boolean;
  onChange: (criterion: Criterion) => void;
}

const KINDS = ["overlap", "near", "same", "wish"] as const;

const useMemberName = (): ((member: string) => string) => {
  const { language } = useLanguage();
  const members = useEditorValue((state) => state.document.meta.members);
  return (member) => textIn(members?.[member]?.title, language) || member;
};

/** One field of each of both members. */
const Compared = ({ criterion, disabled, onChange }: CriterionEditorProps) => {
  const t = useTexts(texts);
  const name = useMemberName();
  const members = useEditorValue((state) => state.document.meta.members);
  const named = Object.keys(criterion.fields);
  // A pair has two; where there are more, those that the criterion names already.
  const shown = [...named, ...Object.keys(members ?? {}).filter((id) => !named.includes(id))].slice(0, 2);
  return shown.map((member) => (
    <OtherFieldPicker
      key={member}
      label={t("ofMember", { member: name(member) })}
      idHint={t("idHint")}
      noFit={t("noFit")}
      member={member}
      value={criterion.fields[member]}
      fits={(field: Field) => fitsCriterion(criterion.as, field)}
      disabled={disabled}
      onChange={(field) =>
        field !== undefined && onChange({ ...criterion, fields: { ...criterion.fields, [member]: field } })
      }
    />
  ));
};

/** What one member wishes of the other: in which field, what it is compared with, and which answers wish for nothing. */
const Wish = ({ criterion, disabled, onChange }: CriterionEditorProps) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const name = useMemberName();
  const members = useEditorValue((state) => state.document.meta.members);
  const [wisher = "", other = Object.keys(members ?? {}).find((id) => id !== wisher)] = Object.keys(criterion.fields);
  const wish = criterion.fields[wisher] ?? NO_FIELD;
  const fields = useMemberFields(wisher);
  const choices = choicesOf(fields?.[wish], language);
  const free = criterion.free ?? [];
  const setFree = (next: string[]): void => {
    const { free: _free, ...rest } = criterion;
    onChange(next.length === 0 ? rest : { ...rest, free: next });
  };
  const known = [...choices, ...free.filter((one) => !choices.some(({ value }) => value === one))];
  return (
    <>
      <Select
        size="sm"
        label={t("wisher")}
        allowDeselect={false}
        disabled={disabled}
        data={[...new Set([wisher, ...Object.keys(members ?? {})])].map((id) => ({ value: id, label: name(id) }))}
        value={wisher}
        onChange={(id) => {
          if (id === null || id === wisher) return;
          const { free: _free, ...rest } = criterion;
          onChange({ ...rest, fields: { [id]: criterion.fields[id] ?? NO_FIELD } });
        }}
      />
      <OtherFieldPicker
        label={t("wishIn")}
        idHint={t("idHint")}
        noFit={t("noFit")}
        member={wisher}
        value={wish}
        fits={(field) => fitsCriterion("wish", field)}
        disabled={disabled}
        onChange={(field) =>
          field !== undefined &&
          onChange({
            ...criterion,
            fields: Object.fromEntries(
              Object.entries(criterion.fields).map(([member, one]) => [member, member === wisher ? field : one]),
            ),
          })
        }
      />
      {choices.length > 0 ? (
        <MultiSelect
          size="sm"
          label={t("free")}
          description={t("freeHint")}
          data={known}
          value={free}
          searchable
          disabled={disabled}
          onChange={setFree}
        />
      ) : (
        <TagsInput
          size="sm"
          label={t("free")}
          description={t("freeHint")}
          value={free}
          disabled={disabled}
          onChange={setFree}
        />
      )}
      {other !== undefined && (
        <OtherFieldPicker
          label={t("metBy", { member: name(other) })}
          description={t("metByHint")}
          idHint={t("idHint")}
          noFit={t("noFit")}
          none={t("judged")}
          member={other}
          value={criterion.fields[other]}
          disabled={disabled}
          onChange={(field) =>
            onChange({ ...criterion, fields: { [wisher]: wish, ...(field !== undefined && { [other]: field }) } })
          }
        />
      )}
    </>
  );
};

/** One thing by which two members are brought together: its name, how it is compared, and what of each of them. */
export const CriterionEditor = (props: CriterionEditorProps) => {
  const { criterion, disabled, onChange } = props;
  const t = useTexts(texts);
  const members = useEditorValue((state) => state.document.meta.members);
  return (
    <Stack gap={8}>
      <BilingualField
        label={t("title")}
        value={criterion.title}
        required
        disabled={disabled}
        onChange={(title) => onChange({ ...criterion, title: title ?? "" })}
      />
      <KindSelect
        label={t("as")}
        kinds={KINDS}
        words={t}
        value={criterion.as}
        disabled={disabled}
        onChange={(as) => onChange(asComparing(criterion, as, Object.keys(members ?? {})))}
      />
      {criterion.as === "wish" ? <Wish {...props} /> : <Compared {...props} />}
    </Stack>
  );
};

import { ActionIcon, Button, Collapse, Group } from "@mantine/core";
import { LANGUAGES, type Language, type Text } from "@parcours/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { IconBold, IconHeading, IconList } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useEditorValue } from "../../store/editor-context.ts";
import { BilingualField } from "../fields/BilingualField.tsx";
import { inEach, withWording } from "../fields/bilingual-text.ts";
import classes from "../frame/panel.module.css";
import { texts } from "../program/catalog-texts.ts";
import { MARKS, withMark, type Mark } from "./markdown-marks.ts";
import { mergeFields } from "./merge-fields.ts";

const ICONS: Record<Mark, typeof IconBold> = { bold: IconBold, heading: IconHeading, bullets: IconList };

interface MergeTextProps {
  label: string;
  value: Text | undefined;
  required?: boolean;
  multiline?: boolean;
  minRows?: number;
  /** Where the text may have headings, lists and bold words. */
  marked?: boolean;
  disabled: boolean;
  onChange: (text: Text | undefined) => void;
}

interface Caret {
  language: Language;
  at: number;
  /** Where what is marked ends. */
  to: number;
}

/**
 * A text in both languages that may be filled with information. The chips put a place where the caret was last, in that
 * language.
 */
export const MergeText = (props: MergeTextProps) => {
  const { label, value, required = false, multiline = false, disabled, onChange } = props;
  const t = useTexts(texts);
  const { language } = useLanguage();
  const document = useEditorValue((state) => state.document);
  const caret = useRef<Caret | undefined>(undefined);
  const [open, setOpen] = useState(false);
  const remember = (target: EventTarget): void => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    const spoken = LANGUAGES.find((one) => one === target.lang);
    const { selectionStart, selectionEnd, value: typed } = target;
    const at = selectionStart ?? typed.length;
    if (spoken !== undefined) caret.current = { language: spoken, at, to: selectionEnd ?? at };
  };
  const insert = (name: string): void => {
    const spoken = caret.current?.language ?? language;
    const before = inEach(value)[spoken];
    const at = Math.min(caret.current?.at ?? before.length, before.length);
    const place = `{{${name}}}`;
    caret.current = { language: spoken, at: at + place.length, to: at + place.length };
    onChange(withWording(value, spoken, before.slice(0, at) + place + before.slice(at), required));
  };
  const mark = (kind: Mark): void => {
    const { language: spoken, at, to } = caret.current ?? { language, at: 0, to: 0 };
    const before = inEach(value)[spoken];
    const after = withMark(before, Math.min(at, before.length), Math.min(to, before.length), kind);
    if (after !== before) onChange(withWording(value, spoken, after, required));
  };
  return (
    <div onSelect={(event) => remember(event.target)} onBlur={(event) => remember(event.target)}>
      <BilingualField
        label={label}
        value={value}
        required={required}
        multiline={multiline}
        {...(props.minRows !== undefined && { minRows: props.minRows })}
        disabled={disabled}
        onChange={onChange}
      />
      {!disabled && (
        <>
          <Group gap={4} mt={4}>
            {props.marked === true &&
              MARKS.map((kind) => {
                const Icon = ICONS[kind];
                return (
                  <ActionIcon
                    key={kind}
                    variant="subtle"
                    color="gray"
                    aria-label={t(kind)}
                    title={t(kind)}
                    onClick={() => mark(kind)}
                  >
                    <Icon size={16} aria-hidden />
                  </ActionIcon>
                );
              })}
            <Button size="compact-xs" variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
              {t("insert")}
            </Button>
          </Group>
          <Collapse expanded={open}>
            <div className={classes["chips"]}>
              {mergeFields(document, language).map(({ name, label: words }) => (
                <Button key={name} size="compact-xs" variant="default" onClick={() => insert(name)}>
                  {words}
                </Button>
              ))}
            </div>
          </Collapse>
        </>
      )}
    </div>
  );
};

import { Button, Checkbox, Stack, Text, TextInput } from "@mantine/core";
import { takesSimpleWords, type Text as Words } from "@parcours/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { useState } from "react";
import { changeAt } from "../../commands/program/change-at.ts";
import { useEditorValue } from "../../store/editor-context.ts";
import { BilingualField } from "../fields/BilingualField.tsx";
import { inEach, simpleInEach } from "../fields/bilingual-text.ts";
import { SimpleField } from "../fields/SimpleField.tsx";
import { useEdit } from "../frame/use-edit.ts";
import { textName } from "./text-name.ts";
import { texts } from "./texts.ts";
import type { TextPlace } from "./untranslated.ts";

/** Texts shown at once; a whole program has hundreds. */
const PAGE = 20;

/** Every text in both languages. What is missing when the list is opened comes first, and stays there while it is typed. */
export const TextsList = ({ all }: { all: readonly TextPlace[] }) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const document = useEditorValue((state) => state.document);
  const readOnly = useEditorValue((state) => state.readOnly);
  const edit = useEdit();
  const [first] = useState(() => new Set(all.filter(({ missing }) => missing.length > 0).map(({ path }) => path)));
  const [search, setSearch] = useState("");
  const [onlyMissing, setOnlyMissing] = useState(first.size > 0);
  const [count, setCount] = useState(PAGE);
  const wanted = search.trim().toLowerCase();
  const fits = ({ path, text }: TextPlace): boolean => {
    const words = [inEach(text), simpleInEach(text)].flatMap(({ fr, en }) => [fr, en]);
    return (!onlyMissing || first.has(path)) && words.join(" ").toLowerCase().includes(wanted);
  };
  const shown = all.filter(fits).toSorted((a, b) => Number(first.has(b.path)) - Number(first.has(a.path)));
  return (
    <Stack gap="sm">
      <TextInput
        size="sm"
        type="search"
        aria-label={t("findText")}
        placeholder={t("findText")}
        value={search}
        onChange={(event) => {
          setSearch(event.currentTarget.value);
          setCount(PAGE);
        }}
      />
      <Checkbox
        size="sm"
        label={t("onlyMissing")}
        checked={onlyMissing}
        onChange={(event) => setOnlyMissing(event.currentTarget.checked)}
      />
      <Text size="xs" c="dimmed">
        {t("textsHint")}
      </Text>
      {shown.slice(0, count).map(({ path, text }) => {
        const { fr, en } = inEach(text);
        const label = textName(document, path, language);
        const change = (next: Words | undefined): void => void edit(changeAt, { path, value: next ?? "" }, path);
        return (
          <Stack key={path} gap={4}>
            <BilingualField
              label={label}
              value={text}
              required
              multiline={Math.max(fr.length, en.length) > 60}
              disabled={readOnly}
              onChange={change}
            />
            {takesSimpleWords(path) && text !== "" && (
              <SimpleField label={label} value={text} disabled={readOnly} onChange={change} />
            )}
          </Stack>
        );
      })}
      {shown.length > count && (
        <Button variant="default" size="compact-sm" onClick={() => setCount(count + PAGE)}>
          {t("more")}
        </Button>
      )}
    </Stack>
  );
};

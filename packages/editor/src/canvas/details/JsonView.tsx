import { Button, Group } from "@mantine/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { useMemo, useRef, useState } from "react";
import { replaceDocument } from "../../commands/program/replace-document.ts";
import { useEditor } from "../../store/use-editor.ts";
import { texts } from "../frame/texts.ts";
import classes from "../frame/frame.module.css";
import { fragmentOf, readFragment } from "./fragment.ts";
import { jsonLines, lineOf } from "./json-lines.ts";

const TITLES = { program: "jsonOfProgram", stage: "jsonOfStage", transition: "jsonOfTransition" } as const;

interface Fault {
  line: number;
  words: string;
}

/** The JSON of what is chosen: to be read, and to be changed by those who know it. Faults are told at their lines. */
export const JsonView = () => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { document, selection, readOnly, run } = useEditor();
  const fragment = useMemo(() => fragmentOf(document, selection), [document, selection]);
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const [base, setBase] = useState(fragment);
  const field = useRef<HTMLTextAreaElement>(null);
  // Something else was chosen, or the document changed while nothing was being typed here.
  if (base !== fragment && (typed === undefined || base.path !== fragment.path)) {
    setBase(fragment);
    setTyped(undefined);
  }
  const text = typed ?? fragment.text;
  const read = useMemo(() => readFragment(document, fragment, text), [document, fragment, text]);
  const faults = useMemo((): Fault[] => {
    if (!read.ok && "syntax" in read) return [{ line: 1, words: t("notJson", { why: read.syntax }) }];
    const lines = jsonLines(text);
    const line = (path: string): number => lineOf(lines, path.slice(fragment.path.length));
    if (!read.ok) return [{ line: line(read.path), words: read.reason[language] }];
    return read.problems.map(({ path, message }) => ({ line: line(path), words: message[language] }));
  }, [read, text, fragment.path, language, t]);

  const goTo = (line: number): void => {
    const before = text.split("\n").slice(0, line - 1);
    const from = before.reduce((sum, one) => sum + one.length + 1, 0);
    const to = from + (text.split("\n")[line - 1]?.length ?? 0);
    const area = field.current;
    if (area === null) return;
    area.focus();
    area.setSelectionRange(from, to);
    area.scrollTop = Math.max(0, (line - 6) * 18);
  };
  const apply = (): void => {
    if (!read.ok) return;
    run(replaceDocument, { document: read.document });
    setTyped(undefined);
  };
  return (
    <div className={classes.json}>
      <textarea
        ref={field}
        className={classes.code}
        aria-label={t(TITLES[fragment.kind])}
        spellCheck={false}
        readOnly={readOnly}
        value={text}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {faults.length === 0 ? (
        <p className={classes.valid}>{t("valid")}</p>
      ) : (
        <ul className={classes.faults}>
          {faults.map(({ line, words }) => (
            <li key={`${line} ${words}`}>
              <button type="button" onClick={() => goTo(line)}>
                <strong>{t("line", { line })}</strong> {words}
              </button>
            </li>
          ))}
        </ul>
      )}
      {typed !== undefined && base !== fragment && <p className={classes.valid}>{t("stale")}</p>}
      {!readOnly && (
        <Group gap="xs">
          <Button size="xs" disabled={typed === undefined || !read.ok} onClick={apply}>
            {t("apply")}
          </Button>
          <Button size="xs" variant="default" disabled={typed === undefined} onClick={() => setTyped(undefined)}>
            {t("restore")}
          </Button>
        </Group>
      )}
    </div>
  );
};

import { Kbd, Modal } from "@mantine/core";
import { useLanguage, useTexts } from "@parcours/ui";
import type { Language } from "@parcours/core";
import { memo } from "react";
import { texts } from "../texts.ts";
import { SHORTCUTS } from "./shortcuts.ts";
import classes from "./keys.module.css";

const NAMES: Record<Language, Record<string, string>> = {
  fr: {
    ArrowRight: "→",
    ArrowLeft: "←",
    ArrowUp: "↑",
    ArrowDown: "↓",
    Enter: "Entrée",
    Escape: "Échap",
    Delete: "Suppr",
    Backspace: "Retour",
    Shift: "Maj",
  },
  en: {
    ArrowRight: "→",
    ArrowLeft: "←",
    ArrowUp: "↑",
    ArrowDown: "↓",
    Enter: "Enter",
    Escape: "Esc",
    Delete: "Del",
    Backspace: "Backspace",
    Shift: "Shift",
  },
};

const nameOf = (key: string, language: Language): string =>
  NAMES[language][key] ?? (key.length === 1 ? key.toUpperCase() : key);

/** All that the keyboard can do on the canvas. */
export const ShortcutSheet = memo(({ opened, onClose }: { opened: boolean; onClose: () => void }) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("shortcuts")}
      size="xl"
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <div className={classes.sheet}>
        {SHORTCUTS.map(({ topic, shortcuts }) => (
          <section key={topic.en}>
            <h3 className={classes.topic}>{topic[language]}</h3>
            <dl className={classes.keys}>
              {shortcuts.map(({ action, keys, words }) => (
                <div key={action}>
                  <dt>{words[language]}</dt>
                  <dd>
                    {keys.map((key, index) => (
                      <span key={key}>
                        {index > 0 && (language === "fr" ? " ou " : " or ")}
                        {(key === "+" ? ["+"] : key.split("+")).map((part) => (
                          <Kbd key={part} size="xs">
                            {nameOf(part, language)}
                          </Kbd>
                        ))}
                      </span>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
});
ShortcutSheet.displayName = "ShortcutSheet";

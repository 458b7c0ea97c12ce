import { useLanguage, useTexts } from "@parcours/ui";
import { IconMinus, IconPencil, IconPlus } from "@tabler/icons-react";
import type { Change } from "../diff/change.ts";
import classes from "./publish.module.css";
import { texts } from "./texts.ts";

const ICONS = { added: IconPlus, removed: IconMinus, changed: IconPencil };
const ON_CANVAS = new Set<Change["what"]>(["stage", "transition"]);

const Rows = ({ changes }: { changes: readonly Change[] }) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  return (
    <ul className={classes["list"]}>
      {changes.map(({ kind, path, sentence, details }) => {
        const Icon = ICONS[kind];
        return (
          <li key={`${kind} ${path}`}>
            <Icon size={16} role="img" aria-label={t(kind)} />
            <span>{sentence[language]}</span>
            {details.length > 0 && (
              <ul className={classes["details"]}>
                {details.map((detail) => (
                  <li key={detail.key}>{detail.sentence[language]}</li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ul>
  );
};

/** What differs between two definitions, in words: first what the diagram shows, then the rest. */
export const ChangeList = ({ changes }: { changes: readonly Change[] }) => {
  const t = useTexts(texts);
  if (changes.length === 0) return <p className={classes["quiet"]}>{t("nothing")}</p>;
  const groups = [
    { title: t("stages"), changes: changes.filter(({ what }) => ON_CANVAS.has(what)) },
    { title: t("catalogs"), changes: changes.filter(({ what }) => !ON_CANVAS.has(what)) },
  ].filter((group) => group.changes.length > 0);
  if (groups.length === 1) return <Rows changes={changes} />;
  return groups.map((group) => (
    <div key={group.title}>
      <div className={classes["group"]}>{group.title}</div>
      <Rows changes={group.changes} />
    </div>
  ));
};

import { Button, Text } from "@mantine/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { useState } from "react";
import { NAMED_AS } from "../../commands/catalog/catalog.ts";
import type { Catalog } from "../../graph/selection.ts";
import { typeset } from "../../graph/typeset.ts";
import { placeWords } from "../../names/place-words.ts";
import { usesOf } from "../../names/references.ts";
import { locator, selectionOf } from "../../problems/locate.ts";
import { usePanel } from "../frame/use-panel.ts";
import { PanelPart } from "../frame/PanelFrame.tsx";
import classes from "../frame/panel.module.css";
import { texts } from "../frame/texts.ts";

/** Scenarios alone may name an entry dozens of times. */
const FEW = 5;

const rank = (path: string): number => {
  if (path.startsWith("/states/")) return 0;
  return path.startsWith("/meta/scenarios/") ? 2 : 1;
};

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Where an entry is used, each place a way to it. */
export const EntryUses = ({ catalog, id }: { catalog: Catalog; id: string }) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { document, graph, select } = usePanel();
  const [all, showAll] = useState(false);
  const kind = NAMED_AS[catalog];
  if (kind === undefined) return null;
  const places = new Map<string, string>();
  // Where people meet it comes first; the stories that test it are many, and last.
  for (const { path } of usesOf(document, kind, id).toSorted((a, b) => rank(a.path) - rank(b.path))) {
    const words = capital(typeset(placeWords(document, path))[language]);
    if (!places.has(words)) places.set(words, path);
  }
  const shown = all ? [...places] : [...places].slice(0, FEW);
  return (
    <PanelPart title={t("usedIn")}>
      {places.size === 0 && (
        <Text size="sm" c="dimmed">
          {t("unused")}
        </Text>
      )}
      <ul className={classes["links"]}>
        {shown.map(([words, path]) => (
          <li key={path}>
            <button
              type="button"
              className={classes["link"]}
              onClick={() => select(selectionOf(locator(graph)(path), graph))}
            >
              <span className={classes["grow"]}>{words}</span>
            </button>
          </li>
        ))}
      </ul>
      {shown.length < places.size && (
        <Button size="compact-sm" variant="subtle" w="fit-content" onClick={() => showAll(true)}>
          {t("moreUses", { count: places.size - shown.length })}
        </Button>
      )}
    </PanelPart>
  );
};

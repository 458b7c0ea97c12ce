import { Text } from "@mantine/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { NAMED_AS } from "../../commands/catalog/catalog.ts";
import type { Catalog } from "../../graph/selection.ts";
import { placeWords } from "../../names/place-words.ts";
import { usesOf } from "../../names/references.ts";
import { locator, selectionOf } from "../../problems/locate.ts";
import { useEditor } from "../../store/use-editor.ts";
import { PanelPart } from "../frame/PanelFrame.tsx";
import classes from "../frame/panel.module.css";
import { texts } from "../frame/texts.ts";

/** Where an entry is used, each place a way to it. */
export const EntryUses = ({ catalog, id }: { catalog: Catalog; id: string }) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { document, graph, select } = useEditor();
  const kind = NAMED_AS[catalog];
  if (kind === undefined) return null;
  const places = new Map<string, string>();
  for (const { path } of usesOf(document, kind, id)) {
    const words = placeWords(document, path)[language];
    if (!places.has(words)) places.set(words, path);
  }
  return (
    <PanelPart title={t("usedIn")}>
      {places.size === 0 && (
        <Text size="sm" c="dimmed">
          {t("unused")}
        </Text>
      )}
      <ul className={classes["links"]}>
        {[...places].map(([words, path]) => (
          <li key={path}>
            <button type="button" className={classes["link"]} onClick={() => select(selectionOf(locator(graph)(path), graph))}>
              <span className={classes["grow"]}>{words}</span>
            </button>
          </li>
        ))}
      </ul>
    </PanelPart>
  );
};

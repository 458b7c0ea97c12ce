import { useFormats, useTexts } from "@parcours/ui";
import { type ReactNode, useMemo } from "react";
import { deriveGraph } from "../graph/derive-graph.ts";
import type { Document } from "../graph/document.ts";
import { ContractsPart, DataPart, FormsPart, GuaranteesPart, IndicatorsPart, NoticesPart } from "./CatalogParts.tsx";
import classes from "./dossier.module.css";
import { Facts } from "./Facts.tsx";
import { RulesPart } from "./RulesPart.tsx";
import { StagesPart } from "./StagesPart.tsx";
import { texts } from "./texts.ts";

interface DossierProps {
  document: Document;
  /** The picture of the program. */
  diagram: ReactNode;
}

const has = (catalog: object | undefined): boolean => catalog !== undefined && Object.keys(catalog).length > 0;

/** The whole program on paper: for a board, a partner, a funder, an inspection. */
export const Dossier = ({ document, diagram }: DossierProps) => {
  const t = useTexts(texts);
  const { date, list } = useFormats();
  const graph = useMemo(() => deriveGraph(document), [document]);
  const { meta } = document;
  const parts = [
    { id: "diagram", shown: true, content: diagram },
    { id: "stages", shown: true, content: <StagesPart graph={graph} /> },
    { id: "rules", shown: has(meta.rules), content: <RulesPart document={document} /> },
    { id: "forms", shown: has(meta.forms), content: <FormsPart document={document} /> },
    { id: "contracts", shown: has(meta.contracts), content: <ContractsPart document={document} /> },
    { id: "notices", shown: has(meta.notices), content: <NoticesPart document={document} /> },
    { id: "indicators", shown: has(meta.indicators), content: <IndicatorsPart graph={graph} /> },
    { id: "guarantees", shown: (meta.properties ?? []).length > 0, content: <GuaranteesPart document={document} /> },
    { id: "data", shown: has(meta.fields), content: <DataPart document={document} /> },
  ] as const;
  const shown = parts.filter((part) => part.shown);
  return (
    <div className={classes["dossier"]}>
      <header className={classes["head"]}>
        <Facts
          of={[
            [t("authors"), meta.authors !== undefined && list(meta.authors)],
            [t("license"), meta.license],
            [t("checkedOn"), meta.checkedOn !== undefined && date(meta.checkedOn)],
          ]}
        />
      </header>
      <nav aria-label={t("contents")}>
        <ul className={classes["contents"]}>
          {shown.map(({ id }) => (
            <li key={id}>
              <a href={`#${id}`}>{t(id)}</a>
            </li>
          ))}
        </ul>
      </nav>
      {shown.map(({ id, content }) => (
        <section key={id} id={id} className={classes["part"]} aria-labelledby={`${id}-title`}>
          <h2 id={`${id}-title`}>{t(id)}</h2>
          {content}
        </section>
      ))}
    </div>
  );
};

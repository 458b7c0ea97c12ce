import { quantityWords, textIn } from "@parcours/core";
import { useFormats, useLanguage, useTexts } from "@parcours/ui";
import Markdown from "react-markdown";
import type { Document } from "../graph/document.ts";
import type { Graph } from "../graph/graph.ts";
import { contractTerms } from "../panels/contracts/contract-terms.ts";
import { namedText } from "../panels/notices/merge-fields.ts";
import classes from "./dossier.module.css";
import { Facts } from "./Facts.tsx";
import { measureWords } from "./measure-words.ts";
import { LegalReference } from "./RulesPart.tsx";
import { texts } from "./texts.ts";

interface PartProps {
  document: Document;
}

const useWords = ({ meta }: Document) => {
  const { language } = useLanguage();
  const titled = (catalog: Record<string, { title?: Parameters<typeof textIn>[0] }> | undefined) => (id: string) =>
    textIn(catalog?.[id]?.title, language) || id;
  return { language, role: titled(meta.roles), field: titled(meta.fields), rule: titled(meta.rules) };
};

/** Every form with its questions in order. */
export const FormsPart = ({ document }: PartProps) => {
  const t = useTexts(texts);
  const { list } = useFormats();
  const { language, role, field, rule } = useWords(document);
  return Object.entries(document.meta.forms ?? {}).map(([id, form]) => (
    <div key={id} className={classes["item"]}>
      <h3>{textIn(form.title, language) || id}</h3>
      <p className={classes["quiet"]}>
        {t("answeredBy")} {list(form.by.map(role))}
      </p>
      <ol>
        {form.fields.map((asked) => (
          <li key={asked.field}>
            {field(asked.field)}
            <span className={classes["quiet"]}>
              {asked.required === true && `, ${t("required")}`}
              {asked.visibleWhen !== undefined && `, ${t("shownWhen", { rule: rule(asked.visibleWhen) })}`}
            </span>
          </li>
        ))}
      </ol>
    </div>
  ));
};

/** Every contract with its parties and its text. */
export const ContractsPart = ({ document }: PartProps) => {
  const t = useTexts(texts);
  const { language } = useWords(document);
  return Object.entries(document.meta.contracts ?? {}).map(([id, contract]) => (
    <div key={id} className={classes["item"]}>
      <h3>{textIn(contract.title, language) || id}</h3>
      <ul>
        {contractTerms(contract, document, language).map((term) => (
          <li key={term}>{term}</li>
        ))}
      </ul>
      <Facts of={[[t("legal"), contract.legal && <LegalReference legal={contract.legal} />]]} />
      <div className={classes["body"]}>
        <Markdown>{namedText(contract.body, document, language)}</Markdown>
      </div>
    </div>
  ));
};

/** Every indicator and how it is counted. */
export const IndicatorsPart = ({ graph }: { graph: Graph }) => {
  const { document } = graph;
  const t = useTexts(texts);
  const { language } = useWords(document);
  return Object.entries(document.meta.indicators ?? {}).map(([id, indicator]) => (
    <div key={id} className={classes["item"]}>
      <h3>{textIn(indicator.title, language) || id}</h3>
      {indicator.description !== undefined && <p>{textIn(indicator.description, language)}</p>}
      <Facts
        of={[
          [t("measure"), measureWords(graph, indicator.measure, language)],
          [
            t("target"),
            indicator.target !== undefined &&
              quantityWords(
                indicator.target,
                indicator.unit ?? ("share" in indicator.measure ? "percent" : undefined),
                language,
              ),
          ],
        ]}
      />
    </div>
  ));
};

/** What the program promises of everybody who goes through it. */
export const GuaranteesPart = ({ document }: PartProps) => {
  const { language } = useWords(document);
  return (
    <ul className={classes["promises"]}>
      {(document.meta.properties ?? []).map(({ id, title }) => (
        <li key={id}>{textIn(title, language) || id}</li>
      ))}
    </ul>
  );
};

/** Every message: to whom, and what it says. */
export const NoticesPart = ({ document }: PartProps) => {
  const t = useTexts(texts);
  const { list } = useFormats();
  const { language, role } = useWords(document);
  return Object.entries(document.meta.notices ?? {}).map(([id, notice]) => (
    <div key={id} className={classes["item"]}>
      <h3>{namedText(notice.subject, document, language) || id}</h3>
      <p className={classes["quiet"]}>
        {t("to")} {list(notice.to.map(role))}
      </p>
      <div className={classes["body"]}>
        <Markdown>{namedText(notice.body, document, language)}</Markdown>
      </div>
    </div>
  ));
};

/** Every fact that is collected, with why: what data protection asks for. */
export const DataPart = ({ document }: PartProps) => {
  const t = useTexts(texts);
  const { language } = useWords(document);
  return (
    <table className={classes["table"]}>
      <thead>
        <tr>
          <th scope="col">{t("field")}</th>
          <th scope="col">{t("sensitivity")}</th>
          <th scope="col">{t("purpose")}</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(document.meta.fields ?? {}).map(([id, field]) => (
          <tr key={id}>
            <td>{textIn(field.title, language) || id}</td>
            <td>{t(`sensitivity.${field.sensitivity}`)}</td>
            <td>{textIn(field.purpose, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

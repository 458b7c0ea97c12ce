import { textIn, type Rule } from "@parcours/core";
import { useFormats, useLanguage, useTextIn, useTexts } from "@parcours/ui";
import type { Document } from "../graph/document.ts";
import { RuleWords } from "../rules/RuleWords.tsx";
import classes from "./dossier.module.css";
import { Facts } from "./Facts.tsx";
import { texts } from "./texts.ts";

/** Where a rule, a contract or a deadline rests in law. */
export const LegalReference = ({ legal }: { legal: Rule["legal"] }) => {
  const t = useTexts(texts);
  const say = useTextIn();
  const { date } = useFormats();
  if (legal === undefined) return null;
  const words = `${say(legal.reference)}, ${t("legalChecked", { when: date(legal.checkedOn) })}`;
  return legal.url === undefined ? words : <a href={legal.url}>{words}</a>;
};

/** Every rule as a sentence, with its reference and what a person reads when it does not hold. */
export const RulesPart = ({ document }: { document: Document }) => {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { rules, fields } = document.meta;
  return Object.entries(rules ?? {}).map(([id, { title, rule, legal, whenFalse }]) => (
    <div key={id} className={classes["item"]}>
      <h3>{textIn(title, language) || id}</h3>
      <div>
        <RuleWords rule={rule} fields={fields ?? {}} language={language} />
      </div>
      <Facts
        of={[
          [t("legal"), legal && <LegalReference legal={legal} />],
          [t("whenFalse"), textIn(whenFalse, language)],
        ]}
      />
    </div>
  ));
};

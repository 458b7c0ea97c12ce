import { useTexts } from "@parcours/ui";
import parts from "../parts/parts.module.css";
import { fileOf } from "./contract.ts";
import { signTexts } from "./texts.ts";

/** What a party may take home. */
export const Copies = ({ asked, evidence }: { asked: string | undefined; evidence: boolean }) => {
  const t = useTexts(signTexts);
  const file = (name: string, words: string) => (
    <li>
      <a className={parts.plain} href={fileOf(name, asked)} download>
        {words}
      </a>
    </li>
  );
  return (
    <section aria-labelledby="copies">
      <h2 id="copies">{t("copies")}</h2>
      <ul>
        {file("document.pdf", t("document"))}
        {evidence && file("evidence.pdf", t("evidence"))}
        {evidence && file("evidence.json", t("evidenceJson"))}
      </ul>
    </section>
  );
};

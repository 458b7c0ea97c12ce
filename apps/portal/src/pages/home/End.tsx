import type { Outcome } from "@parcours/core";
import { useTexts } from "@parcours/ui";
import type { Journey } from "../../api/api.ts";
import parts from "../../parts/parts.module.css";
import { endTexts } from "./texts.ts";

const REFUSED: ReadonlySet<string> = new Set<Outcome>(["ineligible", "declined", "excluded"]);

/** An outcome that this page has words for; types only, so that the first page stays small. */
const kindOf = (kind: string): Outcome =>
  Object.hasOwn(endTexts.fr satisfies Record<Outcome, string>, kind) ? (kind as Outcome) : "neutral";

/** How a journey ended: in kind words, with the rule's own sentence where a rule said no, and what can be done. */
export const End = ({ outcome }: { outcome: NonNullable<Journey["outcome"]> }) => {
  const t = useTexts(endTexts);
  const kind = kindOf(outcome.kind);
  return (
    <div className={parts.stack}>
      <p>
        {t(kind)}
        {outcome.title !== "" && <span className={parts.quiet}> ({outcome.title})</span>}
      </p>
      {outcome.why.length > 0 && (
        <div className={parts.close}>
          <h3>{t("why")}</h3>
          {outcome.why.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )}
      {REFUSED.has(outcome.kind) && (
        <div className={parts.close}>
          <h3>{t("todo")}</h3>
          <p>{t("talk")}</p>
        </div>
      )}
    </div>
  );
};

import { useFormats, useTexts } from "@parcours/ui";
import { lazy, Suspense } from "react";
import type { Journey } from "../../api/api.ts";
import parts from "../../parts/parts.module.css";
import { Waiting } from "../../parts/Waiting.tsx";
import { Link } from "../../router/Link.tsx";
import { Choices } from "../journey/Choices.tsx";
import { homeTexts } from "./texts.ts";
import { choicesToMake, contractsToSign, formsToFill } from "./todos.ts";

// What checks answers is as heavy as everything else together: it comes when there is something to answer.
const MissingFacts = lazy(async () => ({ default: (await import("./MissingFacts.tsx")).MissingFacts }));

interface TodosProps {
  journey: Journey;
  onChange: (journey: Journey) => void;
}

/** What waits for the person in one journey, the one thing to do in large type. */
export const Todos = ({ journey, onChange }: TodosProps) => {
  const t = useTexts(homeTexts);
  const { date } = useFormats();
  const by = journey.due === undefined ? undefined : t("by", { date: date(journey.due, { style: "long" }) });
  const choices = choicesToMake(journey);
  return (
    <>
      {journey.missing.length > 0 && (
        <Suspense fallback={<Waiting />}>
          <MissingFacts journey={journey} onDone={onChange} />
        </Suspense>
      )}
      {contractsToSign(journey).map(({ id, contract, title }) => (
        <section key={contract} className={`${parts.card} ${parts.todo}`}>
          <div className={parts.close}>
            <p className={parts.small}>{journey.program.title}</p>
            <h2>{t("sign", { title })}</h2>
          </div>
          <div>
            <Link className={`${parts.button} ${parts.wide}`} to={`/sign/${id ?? ""}`}>
              {t("signDo")}
            </Link>
          </div>
        </section>
      ))}
      {formsToFill(journey).map(({ event, form }) => (
        <section key={event} className={`${parts.card} ${parts.todo}`}>
          <div className={parts.close}>
            <p className={parts.small}>{journey.program.title}</p>
            <h2>{t("form", { title: form.title })}</h2>
            {by !== undefined && <p>{by}</p>}
          </div>
          <div>
            <Link
              className={`${parts.button} ${parts.wide}`}
              to={`/journeys/${journey.enrollment}/forms/${form.id}`}
              aria-label={t("fillForm", { title: form.title })}
            >
              {t("fill")}
            </Link>
          </div>
        </section>
      ))}
      {choices.length > 0 && (
        <section className={`${parts.card} ${parts.todo}`}>
          <div className={parts.close}>
            <p className={parts.small}>{journey.program.title}</p>
            <h2>{journey.stages.map(({ title }) => title).join(" · ")}</h2>
            {by !== undefined && <p>{by}</p>}
          </div>
          <Choices journey={journey} actions={choices} onDone={onChange} />
        </section>
      )}
    </>
  );
};

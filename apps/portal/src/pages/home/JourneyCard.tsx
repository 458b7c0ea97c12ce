import { useFormats, useTexts } from "@parcours/ui";
import type { Journey } from "../../api/api.ts";
import parts from "../../parts/parts.module.css";
import { Link } from "../../router/Link.tsx";
import { End } from "./End.tsx";
import { homeTexts } from "./texts.ts";
import { Steps } from "./Steps.tsx";
import { countTodos } from "./todos.ts";

/** Where a journey stands: the step in words, whose turn it is, by when. */
export const JourneyCard = ({ journey, more = true }: { journey: Journey; more?: boolean }) => {
  const t = useTexts(homeTexts);
  const { date, list } = useFormats();
  const { program, status, steps, step, stages, waitsFor, contact, due, outcome } = journey;
  // A decision that is being made is nobody's step: what is said is the step that it belongs to.
  const told = stages.filter(({ kind }) => kind !== "decision");
  const title =
    told.map((stage) => stage.title).join(" · ") || (step === undefined ? "" : (steps[step - 1]?.title ?? ""));
  const mine = countTodos(journey) > 0;
  const signed = journey.contracts.filter((one) => one.status === "open" && !one.toSign && one.signedAt !== undefined);
  return (
    <article className={parts.card}>
      <div className={parts.close}>
        {more && <h3>{program.title}</h3>}
        {status !== "done" && (
          <p>{step === undefined ? t("at", { title }) : t("step", { step, of: steps.length, title })}</p>
        )}
      </div>
      {outcome === undefined ? <Steps steps={steps} /> : <End outcome={outcome} />}
      {status !== "done" && (
        <div className={parts.close}>
          {!mine && waitsFor.length > 0 && <p>{t("waits", { who: list(waitsFor) })}</p>}
          {signed.map((one) => (
            <p key={one.contract}>{t("waitingSign", { title: one.title, who: list(one.waitsFor) })}</p>
          ))}
          {!mine && due !== undefined && <p>{t("answerBy", { date: date(due, { style: "long" }) })}</p>}
          {contact !== undefined && <p className={parts.quiet}>{t("contact", { name: contact })}</p>}
        </div>
      )}
      {more && (
        <p className={parts.row}>
          <Link to={`/journeys/${journey.enrollment}`} aria-label={t("moreOf", { title: program.title })}>
            {t("more")}
          </Link>
          <span className={parts.small}>
            {journey.endedAt === undefined
              ? t("startedOn", { date: date(journey.startedAt, { style: "long" }) })
              : t("endedOn", { date: date(journey.endedAt, { style: "long" }) })}
          </span>
        </p>
      )}
    </article>
  );
};

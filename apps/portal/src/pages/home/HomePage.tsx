import { useFormats, useTexts } from "@parcours/ui";
import { useEffect, useRef, useState } from "react";
import { api, type Journey, type Self } from "../../api/api.ts";
import { useLoaded } from "../../api/use-loaded.ts";
import { Failure } from "../../parts/Failure.tsx";
import { Note } from "../../parts/Note.tsx";
import parts from "../../parts/parts.module.css";
import { Waiting } from "../../parts/Waiting.tsx";
import { usePage } from "../../router/use-page.ts";
import { Shell } from "../../shell/Shell.tsx";
import { JourneyCard } from "./JourneyCard.tsx";
import { homeTexts } from "./texts.ts";
import { countTodos } from "./todos.ts";
import { Todos } from "./Todos.tsx";

const Applications = ({ applications }: Pick<Self, "applications">) => {
  const t = useTexts(homeTexts);
  const { date } = useFormats();
  return applications.map(({ program, status, why, createdAt }) => (
    <Note key={`${program}/${createdAt}`}>
      <p>{t(status, { program, date: date(createdAt, { style: "long" }) })}</p>
      {why !== undefined && <p>{why}</p>}
    </Note>
  ));
};

const Cards = ({ title, journeys }: { title: string; journeys: readonly Journey[] }) =>
  journeys.length === 0 ? null : (
    <section className={parts.stack} aria-label={title}>
      <h2>{title}</h2>
      {journeys.map((journey) => (
        <JourneyCard key={journey.enrollment} journey={journey} />
      ))}
    </section>
  );

const Content = ({ self, put }: { self: Self; put: (self: Self) => void }) => {
  const t = useTexts(homeTexts);
  const heading = usePage(t("title"));
  const [done, setDone] = useState(0);
  const note = useRef<HTMLDivElement | null>(null);
  useEffect(() => {
    if (done > 0) note.current?.focus();
  }, [done]);
  const { journeys, person, applications } = self;
  const running = journeys.filter(({ status }) => status !== "done");
  const todos = running.reduce((count, journey) => count + countTodos(journey), 0);
  const change = (journey: Journey): void => {
    put({ ...self, journeys: journeys.map((one) => (one.enrollment === journey.enrollment ? journey : one)) });
    setDone((count) => count + 1);
  };
  return (
    <div className={parts.stack}>
      <div className={parts.close}>
        <h1 ref={heading} tabIndex={-1}>
          {t("hello", { name: person.name })}
        </h1>
        <p className={parts.lead}>
          {running.length === 0 ? t("empty") : t("todoTitle", { count: todos })}
          {running.length > 0 && todos === 0 && `. ${t("nothing")}`}
        </p>
      </div>
      {done > 0 && (
        <div ref={note} tabIndex={-1}>
          <Note tone="good" role="status">
            <p>{t("tookPlace")}</p>
          </Note>
        </div>
      )}
      {running.length === 0 && journeys.length === 0 && <p>{t("emptyLead")}</p>}
      {running.map((journey) => (
        <Todos key={journey.enrollment} journey={journey} onChange={change} />
      ))}
      <Applications applications={applications} />
      <Cards title={t("running")} journeys={running} />
      <Cards title={t("over")} journeys={journeys.filter(({ status }) => status === "done")} />
    </div>
  );
};

/** Where I am and what is expected of me, over all programs. */
export const HomePage = () => {
  const { data, error, again, put } = useLoaded("me", async () => await api.get("/api/portal/me"));
  return (
    <Shell place="home" organization={data?.organization.name} demo={data?.demo} simpleWords={data?.simpleWords}>
      {data === undefined ? error === undefined ? <Waiting /> : <Failure error={error} again={again} /> : null}
      {data !== undefined && <Content self={data} put={put} />}
    </Shell>
  );
};

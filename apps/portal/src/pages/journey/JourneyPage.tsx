import { useTexts } from "@parcours/ui";
import { api, type Journey, type PastMoment } from "../../api/api.ts";
import { useLoaded } from "../../api/use-loaded.ts";
import { Failure } from "../../parts/Failure.tsx";
import parts from "../../parts/parts.module.css";
import { Waiting } from "../../parts/Waiting.tsx";
import { Link } from "../../router/Link.tsx";
import { usePage } from "../../router/use-page.ts";
import { Shell } from "../../shell/Shell.tsx";
import { useOrganization } from "../../shell/use-organization.ts";
import { JourneyCard } from "../home/JourneyCard.tsx";
import { Todos } from "../home/Todos.tsx";
import { Choices } from "./Choices.tsx";
import { Past } from "./Past.tsx";
import { journeyTexts } from "./texts.ts";

interface ContentProps {
  journey: Journey;
  past: readonly PastMoment[];
  again: () => void;
}

const Content = ({ journey, past, again }: ContentProps) => {
  const t = useTexts(journeyTexts);
  const heading = usePage(t("page"));
  const others = journey.actions.filter(({ expected }) => !expected);
  return (
    <div className={parts.stack}>
      <div className={parts.close}>
        <p>
          <Link to="/home">{t("back")}</Link>
        </p>
        <h1 ref={heading} tabIndex={-1}>
          {journey.program.title}
        </h1>
        <p className={parts.lead}>{journey.program.summary}</p>
      </div>
      {journey.status !== "done" && <Todos journey={journey} onChange={again} />}
      <JourneyCard journey={journey} more={false} />
      {others.length > 0 && (
        <section className={parts.close}>
          <h2>{t("also")}</h2>
          <Choices journey={journey} actions={others} onDone={again} quiet />
        </section>
      )}
      <section className={parts.close}>
        <h2>{t("past")}</h2>
        <Past past={past} />
      </section>
    </div>
  );
};

/** One journey: what to do, where it stands, what happened. */
export const JourneyPage = ({ params: { id = "" } }: { params: Readonly<Record<string, string>> }) => {
  const ask = async () => await api.get("/api/portal/enrollments/{id}", { path: { id } });
  const { data, error, again } = useLoaded(`journey/${id}`, ask);
  return (
    <Shell place="home" {...useOrganization()}>
      {data === undefined ? error === undefined ? <Waiting /> : <Failure error={error} again={again} /> : null}
      {data !== undefined && <Content {...data} again={again} />}
    </Shell>
  );
};

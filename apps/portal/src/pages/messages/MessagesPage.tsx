import { defineTexts, useFormats, useTexts } from "@parcours/ui";
import { api } from "../../api/api.ts";
import { useLoaded } from "../../api/use-loaded.ts";
import { Failure } from "../../parts/Failure.tsx";
import parts from "../../parts/parts.module.css";
import { Waiting } from "../../parts/Waiting.tsx";
import { usePage } from "../../router/use-page.ts";
import { Shell } from "../../shell/Shell.tsx";
import { useOrganization } from "../../shell/use-organization.ts";

const texts = defineTexts({
  fr: {
    title: "Messages",
    empty: "Aucun message pour l’instant. Ce que l’association vous écrit au fil du parcours se retrouve ici.",
  },
  en: { title: "Messages", empty: "No message yet. What the organization writes to you along the way is kept here." },
});

/** What was written to me. */
export const MessagesPage = () => {
  const t = useTexts(texts);
  const { date } = useFormats();
  const heading = usePage(t("title"));
  const { data, error, again } = useLoaded("messages", async () => await api.get("/api/portal/messages"));
  return (
    <Shell place="messages" {...useOrganization()}>
      <div className={parts.stack}>
        <h1 ref={heading} tabIndex={-1}>
          {t("title")}
        </h1>
        {data === undefined && (error === undefined ? <Waiting /> : <Failure error={error} again={again} />)}
        {data?.items.length === 0 && <p className={parts.lead}>{t("empty")}</p>}
        {data?.items.map(({ id, subject, body, program, at }) => (
          <article key={id} className={parts.card}>
            <div className={parts.close}>
              <h2>{subject}</h2>
              <p className={parts.small}>
                <time dateTime={at}>{date(at, { style: "long" })}</time> · {program}
              </p>
            </div>
            <p className={parts.text}>{body}</p>
          </article>
        ))}
      </div>
    </Shell>
  );
};

import { useFormats, useTexts } from "@parcours/ui";
import type { ReactNode } from "react";
import { api, type OwnFile } from "../../api/api.ts";
import { useLoaded } from "../../api/use-loaded.ts";
import { Button } from "../../parts/Button.tsx";
import { Failure } from "../../parts/Failure.tsx";
import parts from "../../parts/parts.module.css";
import { Waiting } from "../../parts/Waiting.tsx";
import { usePage } from "../../router/use-page.ts";
import { Shell } from "../../shell/Shell.tsx";
import { useOrganization } from "../../shell/use-organization.ts";
import { Past } from "../journey/Past.tsx";
import { Accesses } from "./Accesses.tsx";
import { Beside } from "./Beside.tsx";
import classes from "./file.module.css";
import { fileTexts } from "./texts.ts";

type KeptFact = OwnFile["journeys"][number]["facts"][number];

/** Leaves it in the browser's downloads: nothing is sent anywhere. */
const saveAsFile = (file: OwnFile): void => {
  const address = URL.createObjectURL(new Blob([JSON.stringify(file, null, 2)], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `dossier-${file.madeAt.slice(0, 10)}.json`;
  link.click();
  URL.revokeObjectURL(address);
};

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className={classes.fact}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const DATE = /^\d{4}-\d\d-\d\d$/;

const useValue = (): ((value: KeptFact["value"]) => string) => {
  const t = useTexts(fileTexts);
  const { date, list, number } = useFormats();
  return (value) => {
    if (typeof value === "boolean") return value ? t("yes") : t("no");
    if (typeof value === "number") return number(value);
    if (Array.isArray(value)) return list(value);
    return typeof value === "string" && DATE.test(value) ? date(value, { style: "long" }) : (value ?? "");
  };
};

const Content = ({ file }: { file: OwnFile }) => {
  const t = useTexts(fileTexts);
  const { date } = useFormats();
  const valueOf = useValue();
  const person = file.person as unknown as Record<"email" | "phone" | "birthDate", string | null> & { name: string };
  return (
    <>
      <div className={classes.tools}>
        <Button kind="second" onClick={() => window.print()}>
          {t("print")}
        </Button>
        <Button kind="second" onClick={() => saveAsFile(file)}>
          {t("save")}
        </Button>
      </div>
      <p className={`${parts.small} ${classes.screen}`}>{t("about")}</p>
      <p className={parts.small}>
        {t("madeAt", { date: date(file.madeAt, { style: "long" }), organization: file.organization })}
      </p>
      <section className={parts.close}>
        <h2>{t("who")}</h2>
        <dl className={classes.facts}>
          <Fact name={t("name")}>{person.name}</Fact>
          <Fact name={t("email")}>{person.email ?? t("unknown")}</Fact>
          <Fact name={t("phone")}>{person.phone ?? t("unknown")}</Fact>
          <Fact name={t("birthDate")}>
            {person.birthDate === null ? t("unknown") : date(person.birthDate, { style: "long" })}
          </Fact>
        </dl>
        <p className={`${parts.small} ${classes.screen}`}>{t("wrong")}</p>
      </section>
      {file.journeys.map(({ journey, facts, past }) => (
        <section key={journey.enrollment} className={parts.stack}>
          <h2>{journey.program.title}</h2>
          {facts.length > 0 && (
            <div className={parts.close}>
              <h3>{t("facts")}</h3>
              <dl className={classes.facts}>
                {facts.map((fact) => (
                  <Fact key={fact.field} name={fact.title}>
                    {fact.words ?? valueOf(fact.value)}
                    {fact.purpose !== undefined && (
                      <span className={classes.why}>{t("purpose", { purpose: fact.purpose })}</span>
                    )}
                  </Fact>
                ))}
              </dl>
            </div>
          )}
          <div className={parts.close}>
            <h3>{t("past")}</h3>
            <Past past={past} />
          </div>
        </section>
      ))}
      <section className={parts.close}>
        <h2>{t("documents")}</h2>
        {file.documents.length === 0 && <p>{t("noDocuments")}</p>}
        <ul>
          {file.documents.map(({ id, title, addedAt }) => (
            <li key={id}>
              {title}, {date(addedAt, { style: "long" })}
            </li>
          ))}
        </ul>
      </section>
      <Beside beside={file.beside} />
      <section className={parts.close}>
        <h2>{t("accesses")}</h2>
        <p className={parts.quiet}>{t("accessesLead")}</p>
        <Accesses accesses={file.accesses} />
      </section>
    </>
  );
};

/** Everything that is kept about me: to read, to print, to take away. */
export const FilePage = () => {
  const t = useTexts(fileTexts);
  const heading = usePage(t("title"));
  const { data, error, again } = useLoaded("file", async () => await api.get("/api/portal/file"));
  return (
    <Shell place="file" {...useOrganization()}>
      <div className={parts.stack}>
        <div className={parts.close}>
          <h1 ref={heading} tabIndex={-1}>
            {t("title")}
          </h1>
          <p className={parts.lead}>{t("lead")}</p>
        </div>
        {data === undefined && (error === undefined ? <Waiting /> : <Failure error={error} again={again} />)}
        {data !== undefined && <Content file={data} />}
      </div>
    </Shell>
  );
};

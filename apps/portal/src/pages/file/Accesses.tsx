import { useFormats, useTexts } from "@parcours/ui";
import type { OwnFile } from "../../api/api.ts";
import parts from "../../parts/parts.module.css";
import { fileTexts } from "./texts.ts";

type Access = OwnFile["accesses"][number];

const ROLES = [
  "administrator",
  "program_manager",
  "coordinator",
  "partner",
  "funder",
  "integrator",
  "participant",
] as const;

/** Visits of one day by one function are one line. */
const byDay = (accesses: readonly Access[], dayOf: (at: string) => string) => {
  const lines = new Map<string, { access: Access; count: number }>();
  for (const access of accesses) {
    const key = [dayOf(access.at), access.kind, access.by.kind, access.by.role].join("/");
    const line = lines.get(key);
    lines.set(key, { access: line?.access ?? access, count: (line?.count ?? 0) + 1 });
  }
  return [...lines.values()];
};

/** Who, by function, opened the file. */
export const Accesses = ({ accesses }: { accesses: readonly Access[] }) => {
  const t = useTexts(fileTexts);
  const { date } = useFormats();
  const who = ({ by }: Access): string => {
    const role = ROLES.find((one) => one === by.role);
    return by.kind === "key" || role === undefined ? t("software") : t(role);
  };
  if (accesses.length === 0) return <p>{t("noAccess")}</p>;
  return (
    <ul className={parts.list}>
      {byDay(accesses, (at) => date(at)).map(({ access, count }) => (
        <li key={`${access.at}/${access.kind}/${access.by.role}`} className={parts.item}>
          <span>
            {who(access)} {t(access.kind)}
          </span>
          <span className={parts.small}>
            <time dateTime={access.at}>{date(access.at, { style: "long" })}</time> · {t("several", { count })}
          </span>
        </li>
      ))}
    </ul>
  );
};

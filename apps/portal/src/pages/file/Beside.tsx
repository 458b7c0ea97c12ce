import { useFormats, useTexts } from "@parcours/ui";
import type { OwnFile } from "../../api/api.ts";
import parts from "../../parts/parts.module.css";
import { fileTexts } from "./texts.ts";

type Kept = OwnFile["beside"];

const Line = ({ title, more }: { title: string; more: readonly (string | undefined)[] }) => (
  <li className={parts.item}>
    <span>{title}</span>
    <span className={parts.small}>{more.filter((one) => one !== undefined && one !== "").join(" · ")}</span>
  </li>
);

const Sessions = ({ sessions }: { sessions: Kept["sessions"] }) => {
  const t = useTexts(fileTexts);
  const { dateTime } = useFormats();
  return (
    <section className={parts.close}>
      <h2>{t("sessions")}</h2>
      <ul className={parts.list}>
        {sessions.map(({ title, program, startsAt, place, canceled, attendance }, index) => (
          <Line
            key={index}
            title={title}
            more={[
              dateTime(startsAt),
              place,
              program,
              canceled ? t("canceled") : attendance === undefined ? undefined : t(`attendance.${attendance}`),
            ]}
          />
        ))}
      </ul>
    </section>
  );
};

const Referrals = ({ referrals }: { referrals: Kept["referrals"] }) => {
  const t = useTexts(fileTexts);
  const { date } = useFormats();
  return (
    <section className={parts.close}>
      <h2>{t("referrals")}</h2>
      <ul className={parts.list}>
        {referrals.map(({ direction, status, other, message, consent, at }, index) => (
          <Line
            key={index}
            title={t(direction === "incoming" ? "referralFrom" : "referralTo", { other: other ?? t("elsewhere") })}
            more={[
              date(at, { style: "long" }),
              t(`referral.${status}`),
              message,
              consent.text === "" ? undefined : t("consent", { text: consent.text }),
            ]}
          />
        ))}
      </ul>
    </section>
  );
};

/** What is kept beside the journeys. What there is nothing of is not there. */
export const Beside = ({ beside: { appointments, sessions, referrals, team } }: { beside: Kept }) => {
  const t = useTexts(fileTexts);
  const { dateTime } = useFormats();
  return (
    <>
      {appointments.length > 0 && (
        <section className={parts.close}>
          <h2>{t("appointments")}</h2>
          <ul className={parts.list}>
            {appointments.map(({ title, at, place, status }, index) => (
              <Line
                key={index}
                title={title}
                more={[at === undefined ? undefined : dateTime(at), place, t(`appointment.${status}`)]}
              />
            ))}
          </ul>
        </section>
      )}
      {sessions.length > 0 && <Sessions sessions={sessions} />}
      {referrals.length > 0 && <Referrals referrals={referrals} />}
      {team.notes + team.tasks > 0 && (
        <section className={parts.close}>
          <h2>{t("team")}</h2>
          <p>{t("teamNote", { notes: team.notes, tasks: team.tasks })}</p>
        </section>
      )}
    </>
  );
};

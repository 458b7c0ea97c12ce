import { useFormats, useTexts } from "@parcours/ui";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { alarmsQuery } from "../../../api/audit.ts";
import settings from "../settings.module.css";
import { auditTexts } from "./texts.ts";
import { type EntryWords, useActionWords } from "./use-entry-words.ts";

/** What an administrator should look at, newest first. */
export const Alarms = ({ words }: { words: EntryWords }) => {
  const t = useTexts(auditTexts);
  const { distance } = useFormats();
  const actionWords = useActionWords();
  const alarms = useQuery(alarmsQuery).data ?? [];
  if (alarms.length === 0) return null;
  return (
    <section aria-label={t("alarms")}>
      {alarms.map(({ id, at, action, actor, subject, details }) => {
        const { files, actorKind } = details;
        const isFiles = action === "file.many_opened" && typeof files === "number" && subject !== undefined;
        return (
          <div key={id} className={settings.notice} data-tone="note">
            <IconAlertTriangle size={20} stroke={1.6} aria-hidden />
            <span>
              {isFiles
                ? t("alarm", {
                    name: words.who({
                      kind: typeof actorKind === "string" ? actorKind : "user",
                      id: subject,
                      role: "",
                    }),
                    count: files,
                    when: distance(at),
                  })
                : `${words.who(actor)} ${actionWords(action)}, ${distance(at)}.`}{" "}
              {isFiles && (
                <Link to="/settings/audit" search={{ actor: subject, kind: "read" }}>
                  {t("alarmActions")}
                </Link>
              )}
            </span>
          </div>
        );
      })}
    </section>
  );
};

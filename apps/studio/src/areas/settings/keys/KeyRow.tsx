import { Button } from "@mantine/core";
import { useFormats, useTexts } from "@parcours/ui";
import { useQuery } from "@tanstack/react-query";
import type { ApiKey } from "../../../api/keys.ts";
import { membersQuery } from "../../../api/organization.ts";
import { programsQuery } from "../../../api/programs.ts";
import { useMay, useSession } from "../../../session/use-session.ts";
import classes from "../settings.module.css";
import { useRoleWords } from "../use-place-words.ts";
import { keysTexts } from "./texts.ts";

/** Whether a key opens nothing any more. */
export const hasEnded = ({ revokedAt, expiresAt }: ApiKey): boolean =>
  revokedAt !== undefined || (expiresAt !== undefined && expiresAt <= new Date().toISOString());

/** Who made keys, by name, as far as the role may know. */
const useMakerName = (): ((user: string | undefined) => string | undefined) => {
  const { user } = useSession();
  const enabled = useMay("member.read");
  const members = useQuery({ ...membersQuery, enabled }).data;
  return (id) => (id === user.id ? user.name : members?.find((one) => one.user === id)?.name);
};

/** One key: whose it is, what it may do, until when, when it was last used. */
export const KeyRow = ({ one, onRevoke }: { one: ApiKey; onRevoke: () => void }) => {
  const t = useTexts(keysTexts);
  const { date, distance } = useFormats();
  const roleWords = useRoleWords();
  const maker = useMakerName()(one.createdBy);
  const { name, prefix, role, createdAt, expiresAt, revokedAt, lastUsedAt, programs, origins } = one;
  const titles = new Map(
    (useQuery({ ...programsQuery, enabled: programs !== undefined }).data ?? []).map((program) => [
      program.id,
      program.title,
    ]),
  );
  const when = distance(createdAt);
  const end = (): string => {
    if (revokedAt !== undefined) return t("revoked", { when: distance(revokedAt) });
    if (expiresAt === undefined) return t("noEnd");
    return t(hasEnded(one) ? "expired" : "ends", { date: date(expiresAt) });
  };
  return (
    <li className={classes.item}>
      <span>
        <span className={classes.name}>{name}</span>
        <span className={classes.under}>
          {prefix}… · {maker === undefined ? t("made", { when }) : t("madeBy", { name: maker, when })}
        </span>
        {programs !== undefined && (
          <span className={classes.under}>
            {t("boundTo", { programs: programs.map((id) => titles.get(id) ?? id).join(", ") })}
          </span>
        )}
        {origins !== undefined && (
          <span className={classes.under}>{t("fromPages", { origins: origins.join(", ") })}</span>
        )}
      </span>
      <span>{roleWords(role)}</span>
      <span>
        {end()}
        <span className={classes.under}>
          {lastUsedAt === undefined ? t("neverUsed") : t("used", { when: distance(lastUsedAt) })}
        </span>
      </span>
      {!hasEnded(one) && (
        <span className={classes.buttons}>
          <Button variant="subtle" size="compact-md" aria-label={t("revokeOf", { name })} onClick={onRevoke}>
            {t("revoke")}
          </Button>
        </span>
      )}
    </li>
  );
};

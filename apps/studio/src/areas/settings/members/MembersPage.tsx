import { Button } from "@mantine/core";
import { ErrorState, LoadingRows, useFormats, useTexts } from "@parcours/ui";
import { IconMailPlus, IconShieldCheck, IconShieldOff } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { type Member, membersQuery } from "../../../api/organization.ts";
import { useMay, useSession } from "../../../session/use-session.ts";
import classes from "../settings.module.css";
import { SettingsPage } from "../SettingsPage.tsx";
import { useRoleWords, useScopeWords } from "../use-place-words.ts";
import { MemberDialog } from "./MemberDialog.tsx";
import memberClasses from "./members.module.css";
import { RemoveMember } from "./RemoveMember.tsx";
import { ResetFactor } from "./ResetFactor.tsx";
import { membersTexts } from "./texts.ts";

interface MemberRowProps {
  member: Member;
  onChange: () => void;
  onRemove: () => void;
  onReset: () => void;
}

const Trust = ({ twoFactor, lastSeenAt }: Pick<Member, "twoFactor" | "lastSeenAt">) => {
  const t = useTexts(membersTexts);
  const { distance } = useFormats();
  if (twoFactor === undefined) return null;
  const Shield = twoFactor ? IconShieldCheck : IconShieldOff;
  return (
    <span>
      <span className={memberClasses.factor} data-on={twoFactor}>
        <Shield size={18} stroke={1.6} aria-hidden />
        {t(twoFactor ? "factorOn" : "factorOff")}
      </span>
      <span className={classes.under}>
        {lastSeenAt === undefined ? t("neverSeen") : t("seen", { when: distance(lastSeenAt) })}
      </span>
    </span>
  );
};

const MemberRow = ({ member, onChange, onRemove, onReset }: MemberRowProps) => {
  const t = useTexts(membersTexts);
  const roleWords = useRoleWords();
  const scopeWords = useScopeWords();
  const mayManage = useMay("member.manage");
  const isSelf = useSession().user.id === member.user;
  const { name, email, role } = member;
  return (
    <li className={classes.item}>
      <span>
        <span className={classes.name}>
          {name}
          {isSelf && <span className={classes.quiet}> ({t("you")})</span>}
        </span>
        <span className={classes.under}>{email}</span>
      </span>
      <span>
        {roleWords(role)}
        <span className={classes.under}>{scopeWords(member)}</span>
      </span>
      <Trust {...member} />
      {mayManage && (
        <span className={classes.buttons}>
          {member.twoFactor === true && !isSelf && (
            <Button variant="subtle" size="compact-md" aria-label={t("resetOf", { name })} onClick={onReset}>
              {t("reset")}
            </Button>
          )}
          <Button variant="subtle" size="compact-md" aria-label={t("changeOf", { name })} onClick={onChange}>
            {t("change")}
          </Button>
          <Button variant="subtle" size="compact-md" aria-label={t("removeOf", { name })} onClick={onRemove}>
            {t("remove")}
          </Button>
        </span>
      )}
    </li>
  );
};

/** Who works here, as what, and for whom. */
export const MembersPage = () => {
  const t = useTexts(membersTexts);
  const members = useQuery(membersQuery);
  const mayManage = useMay("member.manage");
  const [changing, setChanging] = useState<Member>();
  const [removing, setRemoving] = useState<Member>();
  const [resetting, setResetting] = useState<Member>();
  const items = members.data ?? [];
  const isLast = ({ role }: Member): boolean =>
    role === "administrator" && items.filter((one) => one.role === "administrator").length === 1;
  const invite = (
    <Button
      leftSection={<IconMailPlus size={18} stroke={1.8} aria-hidden />}
      renderRoot={(props) => <Link to="/settings/invitations" {...props} />}
    >
      {t("invite")}
    </Button>
  );
  return (
    <SettingsPage title={t("title")} lead={t("lead")} {...(mayManage && { actions: invite })}>
      {members.isPending && <LoadingRows rows={6} height={64} />}
      {members.isError && <ErrorState detail={members.error.message} onRetry={() => void members.refetch()} />}
      {items.length > 0 && (
        <ul className={classes.rows}>
          {items.map((member) => (
            <MemberRow
              key={member.id}
              member={member}
              onChange={() => setChanging(member)}
              onRemove={() => setRemoving(member)}
              onReset={() => setResetting(member)}
            />
          ))}
        </ul>
      )}
      {changing !== undefined && (
        <MemberDialog member={changing} isLast={isLast(changing)} onClose={() => setChanging(undefined)} />
      )}
      {removing !== undefined && (
        <RemoveMember member={removing} isLast={isLast(removing)} onClose={() => setRemoving(undefined)} />
      )}
      {resetting !== undefined && <ResetFactor member={resetting} onClose={() => setResetting(undefined)} />}
    </SettingsPage>
  );
};

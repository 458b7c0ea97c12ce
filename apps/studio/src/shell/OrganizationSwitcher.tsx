import { Menu, UnstyledButton } from "@mantine/core";
import { useTexts } from "@parcours/ui";
import { IconSelector } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { chooseOrganization } from "../session/chosen-organization.ts";
import { roleTexts } from "../session/role-texts.ts";
import { renewSession } from "../session/session-query.ts";
import { membershipOf, useSession } from "../session/use-session.ts";
import { Brand } from "./Brand.tsx";
import classes from "./OrganizationSwitcher.module.css";
import { shellTexts } from "./texts.ts";

/** Whose programs and people these are; for members of several, the way to another. */
export const OrganizationSwitcher = () => {
  const t = useTexts(shellTexts);
  const role = useTexts(roleTexts);
  const session = useSession();
  const queries = useQueryClient();
  const router = useRouter();
  const here = membershipOf(session);

  const goTo = async (id: string): Promise<void> => {
    chooseOrganization(id);
    await renewSession(queries);
    await router.navigate({ to: "/" });
  };

  const name = <span className={classes.organization}>{here?.name ?? ""}</span>;
  return (
    <div className={classes.root}>
      <Brand small />
      {session.organizations.length > 1 ? (
        <Menu position="bottom-start" width={280}>
          <Menu.Target>
            <UnstyledButton className={classes.button} aria-label={t("organizationNow", { name: here?.name ?? "" })}>
              {name}
              <IconSelector size={16} stroke={1.6} aria-hidden />
            </UnstyledButton>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{t("organizationChoose")}</Menu.Label>
            <Menu.RadioGroup value={here?.id ?? ""} onChange={(id) => void goTo(id)}>
              {session.organizations.map((one) => (
                <Menu.RadioItem key={one.id} value={one.id}>
                  <span className={classes.choice}>{one.name}</span>
                  <span className={classes.role}>{role(one.role)}</span>
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Dropdown>
        </Menu>
      ) : (
        <div className={classes.only}>{name}</div>
      )}
      {session.demo && <span className={classes.demo}>{t("demo")}</span>}
    </div>
  );
};

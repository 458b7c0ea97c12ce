import { Menu, UnstyledButton, useMantineColorScheme, VisuallyHidden } from "@mantine/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { IconApi, IconChevronUp, IconLanguage, IconLogout, IconUserCircle } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { roleTexts } from "../session/role-texts.ts";
import { useSignOut } from "../session/use-sign-out.ts";
import { membershipOf, useSession } from "../session/use-session.ts";
import classes from "./AccountMenu.module.css";
import { shellTexts } from "./texts.ts";
import { useSwitchLanguage } from "./use-switch-language.ts";

/** The language that is not spoken now, in itself. */
const OTHER = { fr: { code: "en", name: "English" }, en: { code: "fr", name: "Français" } } as const;

/** Who is signed in, and what they set for themselves. */
export const AccountMenu = ({ className = "" }: { className?: string | undefined }) => {
  const t = useTexts(shellTexts);
  const roleOf = useTexts(roleTexts);
  const session = useSession();
  const { language } = useLanguage();
  const switchLanguage = useSwitchLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const signOut = useSignOut();
  const membership = membershipOf(session);
  const other = OTHER[language];
  const role = membership === undefined ? "" : roleOf(membership.role);
  return (
    <section className={className} aria-label={t("account")}>
      <Menu position="top-start" width={256}>
        <Menu.Target>
          <UnstyledButton className={classes.button}>
            <IconUserCircle size={24} stroke={1.4} aria-hidden className={classes.icon} />
            <span className={classes.who}>
              <VisuallyHidden>{t("accountOf")} </VisuallyHidden>
              <span className={classes.name}>{session.user.name} </span>
              <span className={classes.role}>{role}</span>
            </span>
            <IconChevronUp size={16} stroke={1.6} aria-hidden className={classes.more} />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            {session.user.name}
            <br />
            {role}
          </Menu.Label>
          <Menu.Item
            leftSection={<IconUserCircle size={18} stroke={1.6} aria-hidden />}
            renderRoot={(props) => <Link to="/account" {...props} />}
          >
            {t("account")}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconLanguage size={18} stroke={1.6} aria-hidden />}
            lang={other.code}
            onClick={() => switchLanguage(other.code)}
          >
            {other.name}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Label id="appearance">{t("theme")}</Menu.Label>
          <Menu.RadioGroup
            value={colorScheme}
            onChange={(chosen) => setColorScheme(chosen as typeof colorScheme)}
            aria-labelledby="appearance"
          >
            <Menu.RadioItem value="auto">{t("themeAuto")}</Menu.RadioItem>
            <Menu.RadioItem value="light">{t("themeLight")}</Menu.RadioItem>
            <Menu.RadioItem value="dark">{t("themeDark")}</Menu.RadioItem>
          </Menu.RadioGroup>
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconApi size={18} stroke={1.6} aria-hidden />}
            renderRoot={(props) => <a href="/api/docs" {...props} />}
          >
            {t("apiDocs")}
          </Menu.Item>
          <Menu.Item leftSection={<IconLogout size={18} stroke={1.6} aria-hidden />} onClick={() => void signOut()}>
            {t("signOut")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </section>
  );
};

import { Menu, UnstyledButton } from "@mantine/core";
import { useLanguage, useTexts } from "@parcours/ui";
import { IconDots } from "@tabler/icons-react";
import { Link, useLocation } from "@tanstack/react-router";
import type { Area } from "../areas/area.ts";
import classes from "./Navigation.module.css";
import { shellTexts } from "./texts.ts";

/** What a phone's bar has no room for. It is marked as long as one of these is open. */
export const MoreAreas = ({ entries }: { entries: readonly NonNullable<Area["entry"]>[] }) => {
  const t = useTexts(shellTexts);
  const { language } = useLanguage();
  const path = useLocation({ select: ({ pathname }) => pathname });
  const isHere = entries.some(({ to }) => path === to || path.startsWith(`${to}/`));
  return (
    <Menu position="top-end" width={220}>
      <Menu.Target>
        <UnstyledButton className={`${classes.link} ${isHere ? classes.here : ""}`}>
          <IconDots size={20} stroke={1.6} aria-hidden />
          <span>{t("more")}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {entries.map(({ icon: Icon, title, to }) => (
          <Menu.Item
            key={to}
            className={classes.thumb ?? ""}
            leftSection={<Icon size={20} stroke={1.6} aria-hidden />}
            renderRoot={(props) => <Link to={to} {...props} />}
          >
            {title[language]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};

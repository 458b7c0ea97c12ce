import { Menu } from "@mantine/core";
import type { ReactNode } from "react";

export interface MenuEntry {
  label: string;
  run: () => void;
  icon?: ReactNode;
  keys?: string;
  /** Begins a new part of the menu. */
  apart?: boolean;
  danger?: boolean;
}

/** The menu of the right button, at the pointer. */
export const CanvasMenu = ({
  at,
  entries,
  onClose,
}: {
  at: { x: number; y: number };
  entries: readonly MenuEntry[];
  onClose: () => void;
}) => (
  <Menu opened onClose={onClose} position="bottom-start" width={280} returnFocus trapFocus>
    <Menu.Target>
      <span style={{ position: "fixed", left: at.x, top: at.y, width: 1, height: 1 }} />
    </Menu.Target>
    <Menu.Dropdown>
      {entries.map(({ label, run, icon, keys, apart, danger }) => (
        <div key={label}>
          {apart === true && <Menu.Divider />}
          <Menu.Item
            leftSection={icon}
            rightSection={keys === undefined ? undefined : <span aria-hidden>{keys}</span>}
            {...(danger === true && { c: "var(--parcours-lost)" })}
            onClick={run}
          >
            {label}
          </Menu.Item>
        </div>
      ))}
    </Menu.Dropdown>
  </Menu>
);

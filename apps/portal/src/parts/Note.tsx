import type { ReactNode } from "react";
import parts from "./parts.module.css";

interface NoteProps {
  tone?: "note" | "good" | "lost";
  /** Said at once by a screen reader: `alert` for what went wrong, `status` for what went well. */
  role?: "alert" | "status";
  title?: string;
  children?: ReactNode;
}

/** Something to be read before going on. */
export const Note = ({ tone = "note", role, title, children }: NoteProps) => (
  <div className={`${parts.note} ${tone === "note" ? "" : (parts[tone] ?? "")}`} {...(role && { role })}>
    {title !== undefined && <p className={parts.strong}>{title}</p>}
    {children}
  </div>
);

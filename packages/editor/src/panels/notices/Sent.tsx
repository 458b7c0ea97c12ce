import { Text as Words } from "@mantine/core";
import type { Language } from "@parcours/core";
import classes from "../frame/panel.module.css";

/** A text as it is sent. */
export const Sent = ({ subject, body, language }: { subject: string; body: string; language: Language }) => (
  <div className={classes["preview"]} lang={language}>
    <Words fw={600} size="sm">
      {subject}
    </Words>
    <Words size="sm" mt={8} style={{ whiteSpace: "pre-line" }}>
      {body}
    </Words>
  </div>
);

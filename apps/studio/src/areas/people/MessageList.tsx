import type { Schemas } from "@parcours/client";
import type { Definition } from "@parcours/core";
import { useFormats, useTextIn, useTexts } from "@parcours/ui";
import classes from "./people.module.css";
import { peopleTexts } from "./texts.ts";

interface MessageListProps {
  messages: readonly Schemas["Message"][];
  definition: Definition;
}

/** What was written to whom; the text opens. */
export const MessageList = ({ messages, definition }: MessageListProps) => {
  const t = useTexts(peopleTexts);
  const say = useTextIn();
  const { distance } = useFormats();
  if (messages.length === 0) return <p className={classes.none}>{t("noMessages")}</p>;
  return (
    <ul className={classes.plainList}>
      {messages.map(({ id, subject, body, to, createdAt, address }) => (
        <li key={id} className={classes.item}>
          <details>
            <summary>
              <span className={classes.itemTitle}>{subject}</span>{" "}
              <span className={classes.lineMore}>
                {t("messageTo", { to: address ?? (say(definition.meta.roles?.[to]?.title) || to) })}
              </span>
            </summary>
            <p className={classes.body}>{body}</p>
          </details>
          <span className={classes.lineMore}>{distance(createdAt)}</span>
        </li>
      ))}
    </ul>
  );
};

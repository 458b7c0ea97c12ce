import { Fragment } from "react";
import classes from "./mail.module.css";

const LINK = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/;

/** The text of a mail, with its links as links. */
export const MailText = ({ text }: { text: string }) => (
  <div className={classes.text}>
    {text.split(LINK).map((part, index) =>
      // Every second part is what the parentheses of the expression caught.
      index % 2 === 1 ? (
        <a key={`${index}-link`} href={part} target="_blank" rel="noreferrer">
          {part}
        </a>
      ) : (
        <Fragment key={`${index}-text`}>{part}</Fragment>
      ),
    )}
  </div>
);

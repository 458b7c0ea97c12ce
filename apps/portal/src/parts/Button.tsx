import type { ButtonHTMLAttributes } from "react";
import parts from "./parts.module.css";

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "disabled" | "className"> {
  /** What was asked is on its way: it is not asked twice. */
  busy?: boolean;
  kind?: "first" | "second" | "plain";
  wide?: boolean;
}

const CLASSES = {
  first: parts.button,
  second: `${parts.button} ${parts.second}`,
  plain: parts.plain,
};

/** A button that says by itself when it is busy, and stays where the keyboard is. */
export const Button = ({
  busy = false,
  kind = "first",
  wide = false,
  type = "button",
  onClick,
  ...rest
}: ButtonProps) => (
  <button
    {...rest}
    type={type}
    className={`${CLASSES[kind]}${wide ? ` ${parts.wide}` : ""}`}
    aria-disabled={busy || undefined}
    onClick={(event) => {
      if (busy) event.preventDefault();
      else onClick?.(event);
    }}
  />
);

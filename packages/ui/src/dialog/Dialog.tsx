import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { defineTexts } from "../texts/define-texts.ts";
import { useTexts } from "../texts/use-texts.ts";
import classes from "./dialog.module.css";

const texts = defineTexts({ fr: { close: "Fermer" }, en: { close: "Close" } });

export interface DialogProps {
  title: string;
  onClose: () => void;
  size?: "md" | "lg";
  children: ReactNode;
}

/** A dialog over a page: named by its title, closed by Escape, by its button and by a click beside it. */
export const Dialog = ({ title, onClose, size = "md", children }: DialogProps) => {
  const t = useTexts(texts);
  return (
    <Modal.Root opened onClose={onClose} size={size} centered transitionProps={{ duration: 120 }}>
      <Modal.Overlay backgroundOpacity={0.4} />
      <Modal.Content>
        {/* No <header>: outside of a page's sections it would be a second banner. */}
        <div className={classes.head}>
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t("close")} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
};

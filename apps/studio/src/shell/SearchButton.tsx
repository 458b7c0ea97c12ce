import { Kbd, UnstyledButton } from "@mantine/core";
import { useOs } from "@mantine/hooks";
import { useTexts } from "@parcours/ui";
import { IconSearch } from "@tabler/icons-react";
import { openPalette } from "./palette-store.ts";
import classes from "./SearchButton.module.css";
import { shellTexts } from "./texts.ts";

/** Opens the command palette, for whoever does not know the keys. */
export const SearchButton = ({ className = "" }: { className?: string | undefined }) => {
  const t = useTexts(shellTexts);
  const isApple = ["macos", "ios"].includes(useOs());
  return (
    <UnstyledButton
      className={`${classes.button} ${className}`}
      onClick={openPalette}
      aria-keyshortcuts={isApple ? "Meta+K" : "Control+K"}
    >
      <IconSearch size={18} stroke={1.6} aria-hidden />
      <span className={classes.word}>{t("search")}</span>
      <Kbd className={classes.keys} size="xs" aria-hidden>
        {isApple ? "⌘ K" : "Ctrl K"}
      </Kbd>
    </UnstyledButton>
  );
};
